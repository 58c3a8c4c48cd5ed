import { type HubEvent } from '#hub/envelope';
import { leesBericht, leesKop, type Leesresultaat } from '#hub/istandaarden';
import {
  type BerichtRij,
  legeWijziging,
  type PayloadVraag,
  payloadSleutel,
  type StapTransactie,
  type Vraag,
  type Wijziging,
} from '#hub/store';
import { vraagSleutel } from './antwoord.ts';
import { duid, type Inhoud, leesInhoud } from './inhoud.ts';
import { vertaal, type VertaalOmgeving } from './vertaal.ts';

interface Gelezen {
  readonly bericht: BerichtRij;
  readonly inhoud: Inhoud;
  readonly gelezen: Leesresultaat | null;
  readonly sleutel: PayloadVraag | null;
  readonly duurMs: number;
}

/** Translates a batch: loads, reads, couples answers to questions, decides, writes. */
export async function vertaalStapel(
  events: readonly HubEvent[],
  tx: StapTransactie,
  om: VertaalOmgeving,
): Promise<void> {
  const ids = events.flatMap((e) => ('berichtId' in e.data ? [e.data.berichtId] : []));
  const berichten = (await tx.berichten(ids)).filter((b) => b.status === 'onderweg');
  const inhouden = await leesInhouden(berichten, tx, om);
  const gelezen = berichten.map((bericht, i) => lees(bericht, inhouden[i]!));
  const vragen = await zoekVragen(gelezen, tx);
  const w = legeWijziging();
  for (const g of gelezen) vertaal({ ...g, vraag: vraagVan(g, vragen, w) }, om, w);
  await tx.schrijf(w);
}

/** What the door of this process read already, and the rest from the store. */
async function leesInhouden(
  berichten: readonly BerichtRij[],
  tx: StapTransactie,
  om: VertaalOmgeving,
): Promise<Inhoud[]> {
  const bekend = berichten.map((b) => om.gelezen(b.id));
  const onbekend = berichten.filter((_, i) => bekend[i] === undefined);
  const originelen = onbekend.length === 0 ? [] : await tx.originelen(onbekend.map((b) => b.id));
  const perId = new Map(onbekend.map((b, i) => [b.id, originelen[i]]));
  return berichten.map((b, i) => {
    const inhoud = bekend[i];
    return inhoud === undefined ? leesInhoud(b, perId.get(b.id)) : duid(inhoud);
  });
}

function lees(bericht: BerichtRij, inhoud: Inhoud): Gelezen {
  const begin = performance.now();
  const gelezen = inhoud.soort === 'bericht' ? leesBericht(inhoud.payload) : null;
  const kop = bericht.crossKenmerk === null && gelezen?.uitkomst === 'goed' ? leesKop(gelezen) : null;
  const sleutel =
    kop === null || gelezen === null || gelezen.uitkomst !== 'goed'
      ? null
      : vraagSleutel(gelezen.bericht, kop.afzender, kop.identificatie);
  return { bericht, inhoud, gelezen, sleutel, duurMs: performance.now() - begin };
}

type Vragen = ReadonlyMap<string, Vraag>;

/** The questions that these messages may answer. Locked and read again, so that two answers never both count as the first. */
async function zoekVragen(gelezen: readonly Gelezen[], tx: StapTransactie): Promise<Vragen> {
  const kenmerken = gelezen.flatMap((g) => g.bericht.crossKenmerk ?? []);
  const sleutels = gelezen.flatMap((g) => g.sleutel ?? []);
  const zoek = async (): Promise<Vragen> =>
    new Map([...(await tx.vragen(kenmerken)), ...(await tx.vragenOpInhoud(sleutels))]);
  const gevonden = await zoek();
  if (gevonden.size === 0) return gevonden;
  await tx.berichten([...new Set([...gevonden.values()].map((v) => v.berichtId))]);
  return zoek();
}

/** The question of one message, as it stands after what this batch decided already. */
function vraagVan({ bericht, sleutel }: Gelezen, vragen: Vragen, w: Wijziging): Vraag | undefined {
  const vraag = vragen.get(bericht.crossKenmerk ?? (sleutel === null ? '' : payloadSleutel(sleutel)));
  const eerder = w.keten.find((k) => k.afleveringId === vraag?.afleveringId);
  return vraag === undefined || eerder === undefined ? vraag : { ...vraag, keten: eerder.keten };
}
