import { isVoor, plusJaren } from '../datum.ts';
import type { Bericht, Inhoudsregel, Vondst } from '../regel.ts';
import { FOUT, vondsten } from './geplaatst.ts';
import { geboortedata } from './personen.ts';

const HOOGSTE_LEEFTIJD = 120;
const ONBEKEND = '1900-01-01';

function toets({ header, client }: Bericht<'301' | '305' | '307' | '315'>): readonly Vondst[] {
  const { dagtekening } = header.berichtIdentificatie;
  return vondsten(
    geboortedata(client),
    ({ datum, datumGebruik }) =>
      isVoor(plusJaren(datum, HOOGSTE_LEEFTIJD), dagtekening) && !(datumGebruik === '3' && datum === ONBEKEND)
        ? FOUT
        : null,
    'datum',
  );
}

/**
 * TR002 (0001): somebody was born at most 120 years before the Dagtekening, unless the date is unknown (DatumGebruik
 * 3 and 1900-01-01).
 */
export const tr002: Inhoudsregel = {
  regel: 'TR002',
  toets: { '301': toets, '305': toets, '307': toets, '315': toets },
};
