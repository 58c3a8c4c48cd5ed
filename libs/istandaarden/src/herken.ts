import type { BerichtNaam } from './generated/3.2/berichten.ts';
import { zoekTabel, RELEASES } from './registry.ts';
import type { Domein } from './tabel/data.ts';
import type { BerichtTabel } from './tabel/tabel.ts';
import { ONLEESBAAR, onbekendeVersie } from './teksten.ts';
import type { OnleesbaarFout } from './resultaat.ts';

/** `http://www.istandaarden.nl/ijw/3_2/jw301/schema` */
const NAMESPACE = /^http:\/\/www\.istandaarden\.nl\/i(?:jw|wmo)\/([0-9]+)_([0-9]+)\/(jw|wmo)([0-9]{3})\/schema$/;

export type Herkenning =
  | { readonly herkend: true; readonly tabel: BerichtTabel<BerichtNaam> }
  | {
      readonly herkend: false;
      readonly bericht: BerichtNaam | null;
      readonly versie: string | null;
      readonly fout: OnleesbaarFout;
    };

const ondersteund = (): string => RELEASES.map((r) => r.release).join(', ');

/** Which message a namespace stands for; an unsupported release is named. Namespaces are compared to the letter. */
export function herkenNamespace(namespace: string): Herkenning {
  const delen = NAMESPACE.exec(namespace);
  const onbekend = { code: 'ONBEKEND_BERICHT', melding: ONLEESBAAR.ONBEKEND_BERICHT } as const;
  if (!delen) return { herkend: false, bericht: null, versie: null, fout: onbekend };
  const [domein, nummer, versie] = [delen[3] as Domein, Number(delen[4]), `${delen[1]}.${delen[2]}`];
  const tabel = zoekTabel(domein, nummer, versie);
  if (tabel?.namespaces[0] === namespace) return { herkend: true, tabel };
  const inAndereRelease = RELEASES.map((r) => zoekTabel(domein, nummer, r.release)).find((t) => t !== undefined);
  const bericht = inAndereRelease?.naam ?? null;
  if (RELEASES.some((r) => r.release === versie)) return { herkend: false, bericht: null, versie, fout: onbekend };
  const melding = onbekendeVersie(domein.toUpperCase(), versie, ondersteund());
  return { herkend: false, bericht, versie, fout: { code: 'ONBEKENDE_VERSIE', melding } };
}
