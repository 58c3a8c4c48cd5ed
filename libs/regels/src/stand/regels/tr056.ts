import type { Nummer, Standregel, StandVraag, Vondst } from '../../regel.ts';

/**
 * TR056: a sender uses an Identificatie only once for one kind of message. On a 325 the DeclaratieIdentificatie is left
 * out: that one has to be the Identificatie of the 323 (TR337).
 */
export const tr056: Standregel = {
  regel: 'TR056',
  toets: {
    '301': eenmalig,
    '305': eenmalig,
    '307': eenmalig,
    '315': eenmalig,
    '317': eenmalig,
    '319': eenmalig,
    '323': eenmalig,
    '325': eenmalig,
  },
};

function eenmalig({ bericht: { header }, stand }: StandVraag<Nummer>): readonly Vondst[] {
  const { afzender, berichtCode, berichtIdentificatie } = header;
  const gebruikt = stand.gebruikteIdentificaties.some(
    (eerder) =>
      eerder.afzender === afzender &&
      eerder.berichtCode === berichtCode &&
      eerder.identificatie === berichtIdentificatie.identificatie,
  );
  return gebruikt ? [{ plek: ['header', 'berichtIdentificatie', 'identificatie'] }] : [];
}
