import type { Geboortedatum } from '#hub/istandaarden';
import type { Bericht, Inhoudsregel, Vondst } from '../regel.ts';
import { FOUT, vondsten } from './geplaatst.ts';
import { geboortedata } from './personen.ts';

type DatumGebruik = NonNullable<Geboortedatum['datumGebruik']>;

const EINDE: Readonly<Record<DatumGebruik, string>> = { '1': '-01', '2': '-01-01', '3': '1900-01-01' };

function klopt({ datum, datumGebruik }: Geboortedatum): boolean {
  if (datumGebruik === undefined) return true;
  return datumGebruik === '3' ? datum === EINDE[datumGebruik] : datum.endsWith(EINDE[datumGebruik]);
}

const toets = ({ client }: Bericht<'301' | '305' | '307' | '315'>): readonly Vondst[] =>
  vondsten(geboortedata(client), (geboren) => (klopt(geboren) ? null : FOUT), 'datumGebruik');

/**
 * CS139 (0001): DatumGebruik says which part of a birth date is unknown, and that part is written as 1: 3 with
 * 1900-01-01, 2 with 1 January, 1 with the first of a month.
 */
export const cs139: Inhoudsregel = {
  regel: 'CS139',
  toets: { '301': toets, '305': toets, '307': toets, '315': toets },
};
