export { type Bewaartermijn, ruimOp } from './bewaren.ts';
export { type Db, type DbClient, type DbOpties, openDb, type TransactieSoort } from './db.ts';
export { createLichamen, herversleutel, type Lichamen, type NieuwLichaam, ORIGINEEL, uitgaand } from './lichaam.ts';
export { migrate } from './migrate.ts';
export { createPartities, dropMaanden, type MaandenGewist } from './partities.ts';
export { openStore, type Store, type StoreOpties } from './store.ts';
export { createSleutels, type SleutelDelen, type Sleutels, sleutelsVan, type SleutelTeksten } from './sleutels.ts';
export { createVersleutelaar, type LichaamPlek, type Versleutelaar } from './versleuteling.ts';
export { type Aanname, type AannameUitkomst } from './pijplijn/accepteer.ts';
export { type OpenAflevering, type Poging } from './pijplijn/bezorg.ts';
export {
  type FeitRij,
  type FeitStatus,
  type FeitVraag,
  type GebruiktRij,
  laadStand as readFeiten,
  type RetourRij,
} from './pijplijn/feiten.ts';
export { type BeenRij, type GesprekBesluitRij, type GesprekRij, type GesprekWijziging } from './pijplijn/gesprekken.ts';
export { type GroepenPerTopic } from './pijplijn/event-rijen.ts';
export { type VolgendTijdstip } from './pijplijn/klok.ts';
export { payloadSleutel, type PayloadVraag, type Vraag } from './pijplijn/laad.ts';
export { Pijplijn, type StapTransactie } from './pijplijn/pijplijn.ts';
export {
  type BerichtRij,
  type BerichtSoort,
  type BerichtStatus,
  type EigenBericht,
  legeWijziging,
  type LichaamRij,
  type NieuweAflevering,
  type PartijRij,
  type StapRij,
  type StatusRij,
  type Wijziging,
} from './pijplijn/rijen.ts';
export { Slot } from './pijplijn/slot.ts';
export { type Wees } from './pijplijn/wezen.ts';
export { type Acties, type ActieUitkomst, createActies, type Opdracht, type Weigering } from './beheer/acties.ts';
export { type BerichtFilter, type BerichtRegel, listBerichten } from './beheer/berichten.ts';
export { type Gesprek, type GesprekBeen, readGesprek } from './beheer/gesprek.ts';
export { type BeenStaat } from './beheer/gesprek-staat.ts';
export { type BestemmingStand, readStand, type Stand } from './beheer/stand.ts';
export {
  readTijdlijn,
  type Tijdlijn,
  type TijdlijnActie,
  type TijdlijnAflevering,
  type TijdlijnStap,
} from './beheer/tijdlijn.ts';
