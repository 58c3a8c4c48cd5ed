import { type AfleverSoort, type FoutRij, type PartijRij, type StapRij } from './rijen.ts';
import { deel, type SetOpdracht, type Uitvoerder, voerEersteUit } from './sql.ts';
import { stappenDeel } from './stappen.ts';
import { telOvergangen, willekeurigeShard } from './telling.ts';

/** A delivery that waits for its turn. */
export interface OpenAflevering {
  readonly id: string;
  readonly berichtId: string;
  readonly soort: AfleverSoort;
  readonly baan: string;
  readonly zender: PartijRij;
  readonly ontvanger: PartijRij;
  readonly kenmerk: string;
  readonly tijdstipBericht: string;
  readonly crossKenmerk: string | null;
  readonly functie: string | null;
  readonly versie: number | null;
  readonly subversie: number | null;
  readonly fout: FoutRij | null;
  readonly pogingen: number;
  readonly volgendePoging: Date | null;
  readonly gemaaktOp: Date;
  readonly traceparent: string | null;
}

interface OpenDbRij {
  id: string;
  bericht_id: string;
  soort: AfleverSoort;
  baan: string;
  zender: PartijRij;
  ontvanger: PartijRij;
  kenmerk: string;
  tijdstip_bericht: string;
  cross_kenmerk: string | null;
  functie: string | null;
  versie: number | null;
  subversie: number | null;
  fout: FoutRij | null;
  pogingen: number;
  volgende_poging: Date | null;
  gemaakt_op: Date;
  traceparent: string | null;
}

/** Loads what waits for one destination, oldest first, from `vanaf` (an id) on. */
export async function laadOpen(
  client: Uitvoerder,
  bestemming: string,
  vanaf: string,
  hoogstens: number,
): Promise<OpenAflevering[]> {
  const { rows } = await client.query<OpenDbRij>({
    name: 'aflevering_open',
    text: `select a.id, a.bericht_id, a.soort, a.baan, a.zender, a.ontvanger, a.kenmerk, a.tijdstip_bericht, a.cross_kenmerk,
             a.functie, a.versie, a.subversie, a.fout, a.pogingen, a.volgende_poging, a.gemaakt_op, b.traceparent
           from (select * from aflevering where bestemming = $1 and status = 'klaar' and id >= $2 order by id limit $3) a
           join bericht b on b.id = a.bericht_id order by a.id`,
    values: [bestemming, vanaf, hoogstens],
  });
  return rows.map((rij) => ({
    id: rij.id,
    berichtId: rij.bericht_id,
    soort: rij.soort,
    baan: rij.baan,
    zender: rij.zender,
    ontvanger: rij.ontvanger,
    kenmerk: rij.kenmerk,
    tijdstipBericht: rij.tijdstip_bericht,
    crossKenmerk: rij.cross_kenmerk,
    functie: rij.functie,
    versie: rij.versie,
    subversie: rij.subversie,
    fout: rij.fout,
    pogingen: rij.pogingen,
    volgendePoging: rij.volgende_poging,
    gemaaktOp: rij.gemaakt_op,
    traceparent: rij.traceparent,
  }));
}

/** What one attempt came to. `klaar` = still waiting, next attempt at `volgendePoging`. */
export interface Poging {
  readonly aflevering: OpenAflevering;
  readonly status: 'klaar' | 'afgeleverd' | 'geparkeerd';
  /** Code of the error, e.g. `HUB_DELIVERY_UNREACHABLE`; null when delivered. */
  readonly fout: string | null;
  readonly reden: string | null;
  readonly volgendePoging: Date | null;
  readonly stap: StapRij;
}

const UITKOMST: SetOpdracht<Poging> = {
  naam: 'aflevering_uitkomst',
  kolommen: {
    id: ['uuid', (p) => p.aflevering.id],
    status: ['text', (p) => p.status],
    fout: ['text', (p) => p.fout],
    reden: ['text', (p) => p.reden],
    volgende: ['timestamptz', (p) => p.volgendePoging],
  },
  sql: `update aflevering a set status = r.status, pogingen = a.pogingen + 1, laatste_fout = r.fout, reden = r.reden,
          volgende_poging = r.volgende, klaar_op = case when r.status = 'afgeleverd' then clock_timestamp() end
        from r where a.id = r.id and a.status = 'klaar' returning a.id, a.bericht_id, a.telt`,
};

interface UitkomstRij {
  id: string;
  bericht_id: string;
  telt: boolean;
}

/**
 * Writes what a batch of attempts came to, with the steps and the status of the berichten. An answer that overtook the
 * acknowledgement (Fo01 before Bv03) or an operator who parked it meanwhile has already ended the delivery; that stands.
 */
export async function schrijfPogingen(client: Uitvoerder, pogingen: readonly Poging[]): Promise<void> {
  await vergrendelBerichten(
    client,
    pogingen.map((p) => p.aflevering.berichtId),
  );
  const geldig = await voerEersteUit<UitkomstRij>(client, [
    deel(UITKOMST, pogingen),
    stappenDeel(pogingen.map((p) => p.stap)),
  ]);
  const klaar = new Set(pogingen.filter((p) => p.status !== 'klaar').map((p) => p.aflevering.id));
  await werkBerichtenBij(client, [
    ...new Set(geldig.filter((rij) => rij.telt && klaar.has(rij.id)).map((rij) => rij.bericht_id)),
  ]);
}

/** Every transaction locks berichten first, in the order of their ids, and only then touches their afleveringen: no deadlock. */
export async function vergrendelBerichten(client: Uitvoerder, ids: readonly string[]): Promise<void> {
  await client.query({
    name: 'bericht_slot',
    text: 'select 1 from bericht where id = any($1::uuid[]) order by id for no key update',
    values: [ids],
  });
}

const WERK_BIJ = `with k as (
    select bericht_id, max(reden) as reden, case
        when bool_or(status = 'geparkeerd') then 'geparkeerd' when bool_or(status = 'klaar') then 'onderweg'
        when bool_or(status = 'afgewezen') then 'afgewezen' else 'afgeleverd' end as naar
      from aflevering where bericht_id = any($1::uuid[]) and telt group by bericht_id),
  o as (update bericht b set status = k.naar, reden = k.reden,
      klaar_op = case when k.naar in ('afgeleverd', 'afgewezen') then clock_timestamp() end
    from k join bericht o on o.id = k.bericht_id
    where b.id = k.bericht_id and (o.status, o.reden) is distinct from (k.naar, k.reden)
    returning o.status as van, b.status as naar)
  ${telOvergangen(2)}`;

/**
 * A bericht is as its deliveries are: parked when one is, on its way while one is open, refused when one was. The caller
 * holds the row locks.
 */
export async function werkBerichtenBij(client: Uitvoerder, berichtIds: readonly string[]): Promise<void> {
  if (berichtIds.length === 0) return;
  await client.query({ name: 'bericht_uitkomst', text: WERK_BIJ, values: [berichtIds, willekeurigeShard()] });
}
