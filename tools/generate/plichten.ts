// Reads the duties of a sender, and writes them as typed data and as the last chapter of docs/reference/regels.md.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { cel, telVectoren } from './regelschrijver.ts';

export interface Plicht {
  readonly plicht: string;
  readonly op: readonly string[];
  readonly zegt: string;
  readonly meldingen: Readonly<Record<string, string>>;
}

const VELDEN = ['plicht', 'op', 'zegt', 'meldingen'];
/** Messages that a gemeente sends and that no duty of another kind guards. */
const BERICHTEN = ['301', '319'];

const isZin = (tekst: unknown): boolean => typeof tekst === 'string' && tekst !== '' && tekst === tekst.trim();

function plichtProbleem(ruw: Record<string, unknown>): string[] {
  const { op, zegt, meldingen } = ruw;
  const zinnen = Object.values((meldingen ?? {}) as Record<string, unknown>);
  const uit = Object.keys(ruw)
    .filter((veld) => !VELDEN.includes(veld))
    .map((veld) => `onbekend veld ${veld}`);
  if (!/^(IV|OP|UP)\d{3}$/.test(String(ruw['plicht']))) uit.push('geen code van een plicht');
  if (!Array.isArray(op) || op.length === 0 || op.some((n) => !BERICHTEN.includes(String(n)))) {
    uit.push(`op is een lijst met ${BERICHTEN.join(' of ')}`);
  }
  if (!isZin(zegt)) uit.push('zegt is geen zin');
  if (zinnen.length === 0 || !zinnen.every(isZin)) uit.push('meldingen zijn geen zinnen');
  return uit;
}

/** All problems of the list at once, each with the duty it is about. */
export function plichtProblemen(ruw: readonly Record<string, unknown>[]): string[] {
  const namen = ruw.map((r) => String(r['plicht']));
  return ruw.flatMap((r, i) => {
    const dubbel = namen.indexOf(namen[i]!) < i ? ['staat dubbel'] : [];
    return [...dubbel, ...plichtProbleem(r)].map((probleem) => `${namen[i]}: ${probleem}`);
  });
}

/** The duties of a release folder, by code. */
export function leesPlichten(map: string): Plicht[] {
  const pad = join(map, 'afzender.yaml');
  const { plichten } = parse(readFileSync(pad, 'utf8')) as { plichten: (Plicht & Record<string, unknown>)[] };
  const problemen = plichtProblemen(plichten);
  if (problemen.length > 0) throw new Error(`${pad}\n  ${problemen.join('\n  ')}`);
  return plichten.toSorted((a, b) => (a.plicht < b.plicht ? -1 : 1));
}

function plicht({ plicht: code, op, zegt, meldingen }: Plicht): string {
  const zinnen = Object.entries(meldingen).map(([zin, tekst]) => `      ${zin}: ${JSON.stringify(tekst)},`);
  return `  ${code}: {
    op: ${JSON.stringify(op)},
    zegt: ${JSON.stringify(zegt)},
    meldingen: {
${zinnen.join('\n')}
    },
  },`;
}

/** The duties as typed data. */
export function schrijfPlichten(plichten: readonly Plicht[]): string {
  return `import type { CatalogusPlicht } from '../../catalogus.ts';

export type PlichtCode = ${plichten.map((p) => `'${p.plicht}'`).join(' | ')};

export const PLICHTEN: Readonly<Record<PlichtCode, CatalogusPlicht>> = {
${plichten.map(plicht).join('\n')}
};
`;
}

function blok({ plicht: code, op, zegt, meldingen }: Plicht, vectoren: string): string {
  const { goed, fout } = telVectoren(vectoren, code);
  return `### ${code}

${zegt}

- Berichten: ${op.join(', ')}
${Object.values(meldingen)
  .map((tekst) => `- Signaal: ${cel(tekst)}`)
  .join('\n')}
- Voorbeelden: ${goed + fout} (${goed} zonder signaal, ${fout} met)
`;
}

/** The chapter about duties, for who has to work with the signals. */
export function schrijfPlichthoofdstuk(plichten: readonly Plicht[], vectoren: string): string {
  return `## Plichten van de afzender (${plichten.length})

Wat de standaard van de gemeente vraagt bij een 301 of 319 en wat geen retourbericht bewaakt. De hub vergelijkt het bericht met de stand en geeft een signaal; het bericht gaat door. De signalen staan bij de stap \`getoetst\` in \`hub tijdlijn\`. Wat een regel van niveau 2, 3 of 4 afkeurt, wordt hier niet herhaald. Gemaakt uit \`contracts/istandaarden/3.2/afzender.yaml\`; voorbeelden in \`libs/regels/vectors/afzender/\`.

${plichten.map((p) => blok(p, vectoren)).join('\n')}`;
}
