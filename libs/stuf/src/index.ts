export { type Foutinfo, foutInfo, type Foutlijst } from './catalogus/foutcatalogus.ts';
export { type Afzenderactie } from './catalogus/foutregel.ts';
export { STUF_CODES, type StufCode } from './catalogus/stuf.ts';
export {
  type Adressering,
  type Berichtcode,
  type Envelop,
  type Foutbody,
  type Parameters,
  type Stuurgegevens,
  type Systeem,
  type Vorm,
} from './envelop.ts';
export { type Luisteraar } from './envelop-bouwer.ts';
export { EnvelopFout } from './envelop-fout.ts';
export { EnvelopLezer, MAX_BERICHT_BYTES, MAX_ENVELOP_BYTES } from './envelop-lezer.ts';
export { type Antwoord, leesAntwoord } from './lees-antwoord.ts';
export { type EnvelopMetPayload, leesEnvelop } from './lees-envelop.ts';
export { NS_DAI, NS_GGK, NS_SOAP, NS_STUF, NS_WSA } from './namespaces.ts';
export {
  type NieuwBericht,
  type NieuweFout,
  schrijfBericht,
  schrijfBevestiging,
  schrijfFo01,
  schrijfFo03Fault,
} from './schrijf-envelop.ts';
export { type Verpakking } from './schrijf-verpakking.ts';
export { sleutelVan } from './sleutel.ts';
export { formatTijdstip, isTijdstip, volgendTijdstip } from './tijdstip.ts';
export { toetsParameters, toetsStuurgegevens } from './toets.ts';
export { versienr } from './versie.ts';
