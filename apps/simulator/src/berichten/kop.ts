import { hash } from 'node:crypto';

/** What identifies a bericht in its own right, whatever envelope it travels in. */
export interface Kop {
  readonly code: string;
  readonly afzender: string;
  readonly ontvanger: string;
  readonly identificatie: string;
  /** Pseudonym of the dossier: hash of BSN and aanbieder; of the identification when there is no BSN. */
  readonly baan: string;
  /** `code afzender identificatie`: the business effect happens once per sleutel. */
  readonly sleutel: string;
}

const veld = (naam: string): RegExp => new RegExp(`<(?:[\\w.-]+:)?${naam}>\\s*([^<]*?)\\s*</`);
const CODE = veld('BerichtCode');
const AFZENDER = veld('Afzender');
const ONTVANGER = veld('Ontvanger');
const IDENTIFICATIE = veld('Identificatie');
const BSN = veld('Bsn');

/** Reads the identifying fields of a bericht of any type; undefined when it is not one. */
export function leesKop(payload: Buffer): Kop | undefined {
  const begin = payload.toString('utf8', 0, 4096);
  const [code, afzender, ontvanger, identificatie] = [CODE, AFZENDER, ONTVANGER, IDENTIFICATIE].map(
    (r) => r.exec(begin)?.[1],
  );
  if (!code || !afzender || !ontvanger || !identificatie) return undefined;
  const bsn = BSN.exec(begin)?.[1];
  const agb = afzender.length === 8 ? afzender : ontvanger;
  const dossier = bsn === undefined ? `${code} ${identificatie}` : `${bsn} ${agb}`;
  return {
    code,
    afzender,
    ontvanger,
    identificatie,
    baan: hash('sha256', dossier, 'hex').slice(0, 12),
    sleutel: `${code} ${afzender} ${identificatie}`,
  };
}
