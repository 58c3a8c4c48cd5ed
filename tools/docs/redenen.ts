import { PRIVACYREDENEN } from '#hub/privacy';
import { PARKEERREDENEN } from '#hub/routing';
import { herkomst, tabel } from './tabel.ts';

const INLEIDING = `# Redenen waarom een bericht stilstaat

Een bericht dat niet verder mag staat geparkeerd: \`npx hub berichten --status geparkeerd\` noemt het, met een van deze
redenen. Na het herstel geeft \`npx hub vrijgeven KENMERK --reden …\` het weer vrij.`;

/** Every reason to park, with its sentence. */
export function redenenPagina(): string {
  const rijen = Object.entries({ ...PARKEERREDENEN, ...PRIVACYREDENEN }).map(([reden, zin]) => [`\`${reden}\``, zin]);
  return (
    [herkomst('libs/routing en libs/privacy'), INLEIDING, tabel(['Reden', 'Betekenis'], rijen)].join('\n\n') + '\n'
  );
}
