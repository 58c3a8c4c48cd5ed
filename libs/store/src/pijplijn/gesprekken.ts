import { deel, type Deel, recordset, rijenJson, type SetOpdracht, type Uitvoerder } from './sql.ts';

/** A heenbericht that opens a gesprek. */
export interface GesprekRij {
  readonly id: string;
  readonly berichtnaam: string;
  readonly domein: string;
  /** AGB-code. */
  readonly aanbieder: string;
  readonly op: Date;
}

/** What became known of one leg of a gesprek. */
export interface BeenRij {
  readonly gesprek: string;
  readonly been: string;
  readonly referentie: string | null;
  readonly berichtId: string | null;
  readonly goed: boolean | null;
  /** yyyy-mm-dd */
  readonly uiterlijk: string | null;
}

/** That a bericht decides a verzoek, or takes it under investigation. */
export interface GesprekBesluitRij {
  readonly berichtId: string;
  readonly domein: string;
  readonly aanbieder: string;
  readonly referentie: string;
  readonly soort: 'onderzoek' | 'besluit';
}

/** What one event adds; written again, or in another order, it gives the same gesprekken. */
export interface GesprekWijziging {
  readonly gesprekken: readonly GesprekRij[];
  readonly benen: readonly BeenRij[];
  readonly besluiten: readonly GesprekBesluitRij[];
}

const GESPREK: SetOpdracht<GesprekRij> = {
  naam: 'gesprek_toe',
  kolommen: {
    id: ['uuid', (g) => g.id],
    berichtnaam: ['text', (g) => g.berichtnaam],
    domein: ['text', (g) => g.domein],
    aanbieder: ['text', (g) => g.aanbieder],
    op: ['timestamptz', (g) => g.op],
  },
  sql: 'insert into gesprek (id, berichtnaam, domein, aanbieder, op) select * from r on conflict do nothing',
};

const BEEN: SetOpdracht<BeenRij>['kolommen'] = {
  gesprek: ['uuid', (b) => b.gesprek],
  been: ['text', (b) => b.been],
  referentie: ['text', (b) => b.referentie ?? ''],
  bericht_id: ['uuid', (b) => b.berichtId],
  goed: ['boolean', (b) => b.goed],
  uiterlijk: ['date', (b) => b.uiterlijk],
};

/** That a retour is expected and that it is there meet in one row, whichever comes first. */
const RETOURBEEN: SetOpdracht<BeenRij> = {
  naam: 'gesprek_retourbeen',
  kolommen: BEEN,
  sql: `insert into gesprek_been as b (gesprek, been, referentie, bericht_id, goed, uiterlijk, verwacht)
        select r.*, bericht_id is null from r
        on conflict (gesprek, been, referentie) do update set
          bericht_id = least(b.bericht_id, excluded.bericht_id), goed = least(b.goed, excluded.goed),
          uiterlijk = coalesce(b.uiterlijk, excluded.uiterlijk), verwacht = b.verwacht and excluded.verwacht`,
};

/** Leaves rows that are there alone, locks included: `werkBesluitenBij` of another batch may be changing them. */
const BESLUITBEEN: SetOpdracht<BeenRij> = {
  naam: 'gesprek_besluitbeen',
  kolommen: BEEN,
  sql: `insert into gesprek_been (gesprek, been, referentie, bericht_id, goed, uiterlijk, verwacht)
        select r.*, false from r on conflict do nothing`,
};

const BESLUIT: SetOpdracht<GesprekBesluitRij> = {
  naam: 'gesprek_besluit_toe',
  kolommen: {
    bericht_id: ['uuid', (b) => b.berichtId],
    referentie: ['text', (b) => b.referentie],
    domein: ['text', (b) => b.domein],
    aanbieder: ['text', (b) => b.aanbieder],
    soort: ['text', (b) => b.soort],
  },
  sql: `insert into gesprek_besluit (bericht_id, referentie, domein, aanbieder, soort) select * from r on conflict do nothing`,
};

/** What a batch says about gesprekken, to be written with the rest of it; `werkBesluitenBij` comes after. */
export function gesprekDelen(wijzigingen: readonly GesprekWijziging[]): Deel[] {
  const gesprekken = wijzigingen.flatMap((w) => w.gesprekken);
  const benen = wijzigingen.flatMap((w) => w.benen);
  const besluiten = wijzigingen.flatMap((w) => w.besluiten);
  const retouren = benen.filter((b) => b.referentie === null);
  const overVerzoek = benen.filter((b) => b.referentie !== null);
  return [
    deel(
      GESPREK,
      perSleutel(gesprekken, ({ id }) => id),
    ),
    deel(
      RETOURBEEN,
      perSleutel(retouren, ({ gesprek, been }) => `${gesprek}|${been}`, samen),
    ),
    deel(
      BESLUITBEEN,
      perSleutel(overVerzoek, ({ gesprek, been, referentie }) => `${gesprek}|${referentie}|${been}`),
    ),
    deel(
      BESLUIT,
      perSleutel(besluiten, ({ berichtId, referentie }) => `${berichtId}|${referentie}`),
    ),
  ];
}

/** One row per key, since a statement writes a row once; in a fixed order, so that two batches never wait in a circle. */
function perSleutel<T>(
  rijen: readonly T[],
  sleutelVan: (rij: T) => string,
  voegSamen: (eerder: T, rij: T) => T = (eerder) => eerder,
): T[] {
  const uit = new Map<string, T>();
  for (const rij of rijen) {
    const sleutel = sleutelVan(rij);
    const eerder = uit.get(sleutel);
    uit.set(sleutel, eerder === undefined ? rij : voegSamen(eerder, rij));
  }
  return [...uit].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, rij]) => rij);
}

/** As the statement does with a row that is there. */
function samen(a: BeenRij, b: BeenRij): BeenRij {
  const eerste = a.berichtId !== null && (b.berichtId === null || a.berichtId < b.berichtId) ? a : b;
  const goed = a.goed === null || b.goed === null ? (a.goed ?? b.goed) : a.goed && b.goed;
  return { ...eerste, goed, uiterlijk: a.uiterlijk ?? b.uiterlijk };
}

interface Verzoek {
  readonly domein: string;
  readonly aanbieder: string;
  readonly referentie: string;
}

const VERZOEK: SetOpdracht<Verzoek>['kolommen'] = {
  domein: ['text', (v) => v.domein],
  aanbieder: ['text', (v) => v.aanbieder],
  referentie: ['text', (v) => v.referentie],
};

/**
 * Which verzoeken the batch touched: those that it opened or decided, and those of what it rejected. Their keys are locked
 * until the end of the transaction, in one fixed order: who comes later sees all that was written earlier.
 */
const SLUIT = `with geraakt as materialized (
    ${recordset(VERZOEK, 1)}
    union select f.domein, f.aanbieder, f.referentie
      from unnest($2::uuid[]) as a(id) join gesprek_besluit f on f.bericht_id = a.id
    union select g.domein, g.aanbieder, b.referentie
      from unnest($2::uuid[]) as a(id) join gesprek g using (id) join gesprek_been b on b.gesprek = g.id and b.referentie <> ''),
  sloten as materialized (select pg_advisory_xact_lock(hashtext('hub.gesprek'), slot) from (
    select distinct hashtext(domein || aanbieder || referentie) & 1023 as slot from geraakt order by slot) o)
  select v.domein, v.aanbieder, v.referentie from geraakt v, (select count(*) from sloten) s`;

/**
 * Works out the besluit legs of these verzoeken from all that is known. What was rejected does not count, and of what is
 * left the earliest does: a later 301 repeats the toewijzingen that stand.
 */
const VUL = `with v as (${recordset(VERZOEK, 1)}),
  bekend as (
    select v.domein, v.aanbieder, v.referentie,
      (array_agg(f.bericht_id order by f.bericht_id) filter (where f.soort = 'onderzoek'))[1] as onderzoek,
      (array_agg(f.bericht_id order by f.bericht_id) filter (where f.soort = 'besluit'))[1] as besluit
    from v left join gesprek_besluit f on f.domein = v.domein and f.aanbieder = v.aanbieder and f.referentie = v.referentie
      and not exists (select from gesprek_been a where a.gesprek = f.bericht_id and not a.goed)
    group by v.domein, v.aanbieder, v.referentie),
  open as (
    select b.gesprek, b.been, b.referentie, k.onderzoek, k.besluit,
      not exists (select from gesprek_been a where a.gesprek = b.gesprek and not a.goed) as telt
    from bekend k join gesprek_been b on b.referentie = k.referentie
      join gesprek g on g.id = b.gesprek and g.domein = k.domein and g.aanbieder = k.aanbieder),
  nieuw as (
    select gesprek, been, referentie, telt and (been = 'besluit' or onderzoek is not null) as nodig,
      case been when 'besluit' then coalesce(onderzoek, besluit) else besluit end as bericht_id
    from open)
  update gesprek_been b set bericht_id = case when nodig then n.bericht_id end, verwacht = nodig and n.bericht_id is null
  from nieuw n where b.gesprek = n.gesprek and b.been = n.been and b.referentie = n.referentie`;

/** Brings the besluit legs up to date with what `gesprekDelen` wrote in this transaction. */
export async function werkBesluitenBij(client: Uitvoerder, wijzigingen: readonly GesprekWijziging[]): Promise<void> {
  const verzoeken = wijzigingen.flatMap((w) => [...w.besluiten, ...verzoekenVan(w)]);
  const afgekeurd = wijzigingen.flatMap((w) => w.benen.filter((b) => b.goed === false).map((b) => b.gesprek));
  if (verzoeken.length + afgekeurd.length === 0) return;
  const { rows } = await client.query<Verzoek & Record<string, unknown>>({
    name: 'gesprek_sluit',
    text: SLUIT,
    values: [rijenJson(VERZOEK, verzoeken), afgekeurd],
  });
  if (rows.length === 0) return;
  await client.query({ name: 'gesprek_vul', text: VUL, values: [rijenJson(VERZOEK, rows)] });
}

function verzoekenVan({ gesprekken, benen }: GesprekWijziging): Verzoek[] {
  return gesprekken.flatMap(({ id, domein, aanbieder }) =>
    benen.flatMap(({ gesprek, been, referentie }) =>
      gesprek === id && been === 'besluit' && referentie !== null ? [{ domein, aanbieder, referentie }] : [],
    ),
  );
}
