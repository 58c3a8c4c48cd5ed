import { type BerichtNaam, type BerichtPerNaam, berichtTabel } from '#hub/istandaarden';
import type { AntwoordNaam, ToewijzingNaam, VerzoekNaam, VoorstelKenmerk } from './voorstel.ts';

const BERICHT_VERSIE = 3;
const BERICHT_SUBVERSIE = 2;

/** The Header of what the gemeente sends to the aanbieder who asked. */
export function kopNaar(
  naam: ToewijzingNaam | AntwoordNaam,
  verzoek: BerichtPerNaam[VerzoekNaam],
  { identificatie, dagtekening }: VoorstelKenmerk,
): BerichtPerNaam[ToewijzingNaam]['header'] {
  const { berichtcode, xsdVersie } = berichtTabel(naam);
  return {
    berichtCode: berichtcode,
    berichtVersie: BERICHT_VERSIE,
    berichtSubversie: BERICHT_SUBVERSIE,
    afzender: verzoek.header.ontvanger,
    ontvanger: verzoek.header.afzender,
    berichtIdentificatie: { identificatie, dagtekening },
    xsdVersie: { basisschemaXsdVersie: xsdVersie, berichtXsdVersie: xsdVersie },
  };
}

/** The message of the same domain with this number. */
export function inDomeinVan<N extends '301' | '319'>(naam: BerichtNaam, nummer: N): `JW${N}` | `WMO${N}` {
  return naam.startsWith('JW') ? `JW${nummer}` : `WMO${nummer}`;
}
