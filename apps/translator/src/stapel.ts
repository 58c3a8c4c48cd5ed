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
import { type Inhoud, leesInhoud } from './inhoud.ts';
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
  const originelen = await tx.originelen(berichten.map((b) => b.id));
  const gelezen = berichten.map((bericht, i) => lees(bericht, originelen[i]));
  const vragen = await zoekVragen(gelezen, tx);
  const w = legeWijziging();
  for (const g of gelezen) vertaal({ ...g, vraag: vraagVan(g, vragen, w) }, om, w);
  await tx.schrijf(w);
}

function lees(bericht: BerichtRij, bytes: Uint8Array | Error | undefined): Gelezen {
  const begin = performance.now();
  const inhoud = leesInhoud(bericht, bytes);
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
