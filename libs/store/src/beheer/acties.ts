import { addUitgaand, type HubEvent, laneForSize, newHubEvent, newId, type Topic } from '#hub/envelope';
import { type Db, type DbClient } from '../db.ts';
import { werkBerichtenBij } from '../pijplijn/bezorg.ts';
import { type GroepenPerTopic, schrijfEvents } from '../pijplijn/event-rijen.ts';
import { laadBerichten } from '../pijplijn/laad.ts';
import { type BerichtRij } from '../pijplijn/rijen.ts';
import { zetStatus } from '../pijplijn/schrijf.ts';
import { schrijfStappen } from '../pijplijn/stappen.ts';
import { findAflevering, findBerichtIds } from './zoek.ts';

/** What an operator asks for, and why. */
export interface Opdracht {
  /** Referentienummer as received or as sent (then it is about that delivery alone), or the id of the bericht. */
  readonly kenmerk: string;
  /** Name of the operator. */
  readonly wie: string;
  readonly reden: string;
  readonly nu: Date;
}

export type Weigering = 'ONBEKEND' | 'MEERDERE' | 'AL_KLAAR' | 'IN_VERWERKING' | 'NIETS_TE_DOEN';

/** What came of it; a refusal has changed nothing. */
export type ActieUitkomst =
  | { readonly gedaan: true; readonly berichtId: string; readonly afleveringen: number }
  | { readonly gedaan: false; readonly code: Weigering; readonly berichtIds: readonly string[] };

/** The three things that an operator can do to a bericht that has no final outcome; each is one transaction. */
export interface Acties {
  /** Offers it again now, under the same kenmerk: deliveries that wait or are parked, or a parked bericht without any. */
  opnieuw(opdracht: Opdracht): Promise<ActieUitkomst>;
  /** Holds its waiting deliveries. */
  parkeer(opdracht: Opdracht): Promise<ActieUitkomst>;
  /** Lets what is parked go on: its deliveries, or the bericht itself from the stage that parked it. */
  vrijgeven(opdracht: Opdracht): Promise<ActieUitkomst>;
}

/** @param groepen consumer groups per topic, as for every other outbox row */
export function createActies(db: Db, groepen: GroepenPerTopic): Acties {
  const run =
    (actie: Actie) =>
    (opdracht: Opdracht): Promise<ActieUitkomst> =>
      db.transactie(async (client) => {
        const doel = await findDoel(client, opdracht.kenmerk);
        return 'gedaan' in doel ? doel : perform({ client, groepen, doel, opdracht, actie });
      });
  return { opnieuw: run(OPNIEUW), parkeer: run(PARKEER), vrijgeven: run(VRIJGEVEN) };
}

interface Actie {
  readonly naam: 'opnieuw' | 'parkeer' | 'vrijgeven';
  /** Step on the timeline. */
  readonly stap: string;
  /** Deliveries in these states … */
  readonly van: readonly string[];
  /** … come in this one. */
  readonly naar: 'klaar' | 'geparkeerd';
  /** May start a parked bericht again that has no deliveries. */
  readonly herstart: boolean;
}

const OPNIEUW: Actie = {
  naam: 'opnieuw',
  stap: 'opnieuw aangeboden',
  van: ['klaar', 'geparkeerd'],
  naar: 'klaar',
  herstart: true,
};
const PARKEER: Actie = { naam: 'parkeer', stap: 'geparkeerd', van: ['klaar'], naar: 'geparkeerd', herstart: false };
const VRIJGEVEN: Actie = { naam: 'vrijgeven', stap: 'vrijgegeven', van: ['geparkeerd'], naar: 'klaar', herstart: true };

interface Doel {
  readonly berichtId: string;
  /** The bericht has its final outcome. */
  readonly klaar: boolean;
  /** Only this delivery, also when it is a notice that does not count; null: all that count. */
  readonly afleveringId: string | null;
}

interface Werk {
  readonly client: DbClient;
  readonly groepen: GroepenPerTopic;
  readonly doel: Doel;
  readonly opdracht: Opdracht;
  readonly actie: Actie;
}

async function findDoel(client: DbClient, kenmerk: string): Promise<Doel | ActieUitkomst> {
  const ids = await findBerichtIds(client, kenmerk, { metCross: false });
  const [berichtId] = ids;
  if (berichtId === undefined) return refuse('ONBEKEND', ids);
  if (ids.length > 1) return refuse('MEERDERE', ids);
  const { rows } = await client.query<{ klaar: boolean }>({
    name: 'actie_bericht',
    text: 'select klaar_op is not null as klaar from bericht where id = $1',
    values: [berichtId],
  });
  if (rows[0] === undefined) return refuse('ONBEKEND', []);
  return { berichtId, klaar: rows[0].klaar, afleveringId: (await findAflevering(client, kenmerk)) ?? null };
}

/** Locks deliveries before their bericht, as the deliverer does: two that meet wait for each other and never for ever. */
async function perform(werk: Werk): Promise<ActieUitkomst> {
  const { berichtId, klaar, afleveringId } = werk.doel;
  if (klaar && afleveringId === null) return refuse('AL_KLAAR', [berichtId]);
  const bestemmingen = await moveAfleveringen(werk);
  if (bestemmingen.length === 0) return klaar ? refuse('AL_KLAAR', [berichtId]) : restart(werk);
  await werkBerichtenBij(werk.client, [berichtId]);
  await record(werk, werk.actie.naar === 'klaar' ? wakeUp(werk, bestemmingen) : []);
  return { gedaan: true, berichtId, afleveringen: bestemmingen.length };
}

/** A parked bericht without deliveries goes on from the stage that parked it. */
async function restart(werk: Werk): Promise<ActieUitkomst> {
  const { berichtId } = werk.doel;
  if (await hasAfleveringen(werk)) return refuse('NIETS_TE_DOEN', [berichtId]);
  const [bericht] = await laadBerichten(werk.client, [berichtId]);
  if (bericht?.status === 'onderweg') return refuse('IN_VERWERKING', [berichtId]);
  if (bericht?.status !== 'geparkeerd' || !werk.actie.herstart) return refuse('NIETS_TE_DOEN', [berichtId]);
  await zetStatus(werk.client, [{ berichtId, naar: 'onderweg', reden: null }]);
  await record(werk, [await restartEvent(werk, bericht)]);
  return { gedaan: true, berichtId, afleveringen: 0 };
}

/** Returns the destination of each delivery that moved. */
async function moveAfleveringen({ client, doel, actie }: Werk): Promise<string[]> {
  const { rows } = await client.query<{ bestemming: string }>({
    name: 'actie_aflevering',
    text: `update aflevering set status = $1, volgende_poging = null, reden = $2
           where bericht_id = $3 and status = any($4::text[]) and case when $5::uuid is null then telt else id = $5 end
           returning bestemming`,
    values: [
      actie.naar,
      actie.naar === 'geparkeerd' ? 'BEHEERDER' : null,
      doel.berichtId,
      actie.van,
      doel.afleveringId,
    ],
  });
  return rows.map(({ bestemming }) => bestemming);
}

async function hasAfleveringen({ client, doel }: Werk): Promise<boolean> {
  const { rows } = await client.query<{ er: boolean }>({
    name: 'actie_heeft_aflevering',
    text: 'select exists (select from aflevering where bericht_id = $1 and telt) as er',
    values: [doel.berichtId],
  });
  return rows[0]?.er === true;
}

function wakeUp({ opdracht }: Werk, bestemmingen: readonly string[]): HubEvent[] {
  const events: HubEvent[] = [];
  for (const bestemming of bestemmingen) addUitgaand(events, 'console', bestemming, opdracht.nu);
  return events;
}

/** Topic of the stage that parked a bericht; what translation parked (answer without question, unreadable) starts again. */
const HERSTART: Readonly<Record<string, Topic>> = { router: 'hub.getoetst', finance: 'hub.vertaald' };

/** To the stage that parked it. */
async function restartEvent({ client, opdracht }: Werk, bericht: BerichtRij): Promise<HubEvent> {
  const { rows } = await client.query<{ rol: string }>({
    name: 'actie_parkeerstap',
    text: `select rol from stap where bericht_id = $1 and stap in ('geparkeerd', 'wees') order by id desc limit 1`,
    values: [bericht.id],
  });
  const topic = HERSTART[rows[0]?.rol ?? ''] ?? 'hub.ontvangen';
  const dossier = topic === 'hub.ontvangen' ? null : bericht.dossier;
  const baan = dossier === null ? bericht.baan : laneForSize(dossier.toString('hex'), bericht.grootte);
  const traceparent = bericht.traceparent ?? undefined;
  return newHubEvent({ rol: 'console', topic, baan, data: { berichtId: bericht.id }, nu: opdracht.nu, traceparent });
}

async function record({ client, groepen, doel, opdracht, actie }: Werk, events: readonly HubEvent[]): Promise<void> {
  const { wie, reden, nu } = opdracht;
  const { berichtId } = doel;
  await schrijfStappen(client, [{ berichtId, op: nu, rol: 'console', stap: actie.stap, details: { wie } }]);
  await client.query({
    name: 'actie_toe',
    text: 'insert into operator_actie (id, op, wie, actie, bericht_id, reden) values ($1, $2, $3, $4, $5, $6)',
    values: [newId(), nu, wie, actie.naam, berichtId, reden],
  });
  await schrijfEvents(client, events, groepen);
}

function refuse(code: Weigering, berichtIds: readonly string[]): ActieUitkomst {
  return { gedaan: false, code, berichtIds };
}
