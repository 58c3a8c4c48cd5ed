import { type HubEvent } from '#hub/envelope';
import { leesBericht, leesKop, type Leesresultaat } from '#hub/istandaarden';
import { type BerichtRij, legeWijziging, type PayloadVraag, payloadSleutel, type StapTransactie, type Vraag } from '#hub/store';
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
export async function vertaalStapel(events: readonly HubEvent[], tx: StapTransactie, om: VertaalOmgeving): Promise<void> {
  const ids = events.flatMap((e) => ('berichtId' in e.data ? [e.data.berichtId] : []));
  const berichten = (await tx.berichten(ids)).filter((b) => b.status === 'onderweg');
  const originelen = await tx.originelen(berichten.map((b) => b.id));
  const gelezen = berichten.map((bericht, i) => lees(bericht, originelen[i]));
  const vragen = await tx.vragen(gelezen.flatMap((g) => g.bericht.crossKenmerk ?? []));
  const opInhoud = await tx.vragenOpInhoud(gelezen.flatMap((g) => g.sleutel ?? []));
  await tx.berichten([...new Set([...vragen.values()].map((v) => v.berichtId))]);
  const w = legeWijziging();
  for (const g of gelezen) vertaal({ ...g, vraag: vraagVan(g, vragen, opInhoud) }, om, w);
  await tx.schrijf(w);
}

function lees(bericht: BerichtRij, bytes: Uint8Array | Error | undefined): Gelezen {
  const begin = performance.now();
  const inhoud = leesInhoud(bericht, bytes);
  const gelezen = inhoud.soort === 'bericht' ? leesBericht(inhoud.payload) : null;
  const kop = bericht.crossKenmerk === null && gelezen?.uitkomst === 'goed' ? leesKop(gelezen) : null;
  const sleutel = kop === null || gelezen === null || gelezen.uitkomst !== 'goed' ? null : vraagSleutel(gelezen.bericht, kop.afzender, kop.identificatie);
  return { bericht, inhoud, gelezen, sleutel, duurMs: performance.now() - begin };
}

function vraagVan(g: Gelezen, vragen: ReadonlyMap<string, Vraag>, opInhoud: ReadonlyMap<string, Vraag>): Vraag | undefined {
  if (g.bericht.crossKenmerk !== null) return vragen.get(g.bericht.crossKenmerk);
  return g.sleutel === null ? undefined : opInhoud.get(payloadSleutel(g.sleutel));
}
