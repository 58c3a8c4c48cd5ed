import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Contract } from './model.ts';
import { type Regel } from './regels.ts';

function regel(r: Regel): string {
  const op = Object.entries(r.op).map(([n, paden]) => `'${n}': ${JSON.stringify(paden)}`);
  const velden = [
    `niveau: ${r.niveau}`,
    `code: ${JSON.stringify(r.code)}`,
    ...(r.alleen ? [`alleen: '${r.alleen}'`] : []),
    `op: { ${op.join(', ')} }`,
    `zegt: ${JSON.stringify(r.zegt)}`,
    `melding: ${JSON.stringify(r.melding)}`,
  ];
  return `  ${r.regel}: {\n${velden.map((v) => `    ${v},`).join('\n')}\n  },`;
}

/** The catalogue as typed data: what the code of a rule does not say itself. */
export function schrijfRegels(regels: readonly Regel[]): string {
  return `import type { CatalogusRegel } from '../../catalogus.ts';

export type RegelCode = ${regels.map((r) => `'${r.regel}'`).join(' | ')};

export const REGELS: Readonly<Record<RegelCode, CatalogusRegel>> = {
${regels.map(regel).join('\n')}
};
`;
}

/** Vectors of a rule or duty that pass and that fail: blocks with `bevinding: -` or `signaal: -`, and the other ones. */
export function telVectoren(map: string, code: string): { goed: number; fout: number } {
  const pad = join(map, `${code.toLowerCase()}.txt`);
  if (!existsSync(pad)) return { goed: 0, fout: 0 };
  const uitkomsten = [...readFileSync(pad, 'utf8').matchAll(/^(?:bevinding|signaal):[ \t]*(.*)$/gm)].map((m) =>
    m[1]!.trim(),
  );
  const goed = uitkomsten.filter((u) => u === '-').length;
  return { goed, fout: uitkomsten.length - goed };
}

export const cel = (tekst: string): string => tekst.replaceAll('|', '\\|');

const NIVEAUS = {
  2: [
    'Binnen één bericht',
    'De hub heeft alleen het bericht zelf nodig. Retourcode 0001 op de Header keurt het hele bericht af.',
  ],
  3: [
    'Tegen wat eerder gebeurde',
    'De hub heeft de stand nodig: eerdere toewijzingen, leveringen, verzoeken en declaraties.',
  ],
  4: [
    'Tegen een bron buiten de berichten',
    'De hub heeft een lijst of afspraak nodig: gemeentecodes, producten, tarieven, de datum van vandaag.',
  ],
} as const;

function blok(r: Regel, map: string, codes: Readonly<Record<string, string>>): string {
  const op = Object.entries(r.op).map(([n, paden]) => `| ${n} | ${paden.map((p) => `\`${p}\``).join('<br>')} |`);
  const { goed, fout } = telVectoren(map, r.regel);
  const code = r.code === null ? 'geen: dit bericht heeft geen retourbericht' : `${r.code} (${codes[r.code] ?? ''})`;
  return `### ${r.regel}

${r.zegt}

| Bericht | Staat op |
|---|---|
${op.join('\n')}

- Retourcode: ${code}${r.alleen ? `\n- Alleen in ${r.alleen === 'jw' ? 'iJw' : 'iWmo'}` : ''}
- Melding: ${cel(r.melding)}
- Voorbeelden: ${goed + fout} (${goed} goed, ${fout} fout)
`;
}

/** docs/reference/regels.md: every rule for who has to work with it. */
export function schrijfRegelpagina(regels: readonly Regel[], contract: Contract, map: string): string {
  const codes = contract.codelijsten['LDT_RetourCode']?.jw.codes ?? {};
  const delen = ([2, 3, 4] as const).map((n) => {
    const deze = regels.filter((r) => r.niveau === n);
    const [titel, uitleg] = NIVEAUS[n];
    return `## Niveau ${n}: ${titel.charAt(0).toLowerCase() + titel.slice(1)} (${deze.length})\n\n${uitleg}\n\n${deze.map((r) => blok(r, map, codes)).join('\n')}`;
  });
  return `# Regels, release ${contract.standaard.release}

Gemaakt uit \`contracts/istandaarden/${contract.standaard.release}/regels.yaml\` met \`npm run generate\`. Een woord tussen accolades in een melding staat voor een waarde uit het bericht; persoonsgegevens horen daar nooit bij. Voorbeelden staan als tekst in \`libs/regels/vectors/\`.

${delen.join('\n')}`;
}
