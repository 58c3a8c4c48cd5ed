import { type HubEvent } from '#hub/envelope';
import { type Goed, type Kop, leesBericht, leesKop } from '#hub/istandaarden';
import { type BerichtRij, type StapTransactie } from '#hub/store';
import { leesEnvelop } from '#hub/stuf';

/** One valid bericht on its way through a stage after translation. */
export interface Stuk {
  readonly bericht: BerichtRij;
  readonly gelezen: Goed;
  readonly kop: Kop;
  /** The bericht that it answers. */
  readonly vraag: BerichtRij | undefined;
  /** Lane of the dossier. */
  readonly baan: string;
  /** Reading it took this long, in ms. */
  readonly duurMs: number;
}

export interface Stukken {
  readonly stukken: readonly Stuk[];
  /** Their stored body cannot be read any more: for the operator, and nobody else. */
  readonly onleesbaar: readonly BerichtRij[];
}

/**
 * Loads what a batch of events is about and still is under way: heads (locked, with those of their questions) and contents,
 * from `bekend` when a role of this process has just read it, else from the store.
 */
export async function laadStukken(
  events: readonly HubEvent[],
  tx: StapTransactie,
  bekend: (berichtId: string) => Goed | undefined,
): Promise<Stukken> {
  const banen = new Map(
    events.flatMap((e) => ('berichtId' in e.data ? [[e.data.berichtId, e.partitionkey] as const] : [])),
  );
  const berichten = (await tx.berichten([...banen.keys()])).filter((b) => b.status === 'onderweg');
  const vraagIds = [...new Set(berichten.flatMap((b) => b.antwoordOp ?? []))];
  const vragen = new Map((vraagIds.length === 0 ? [] : await tx.berichten(vraagIds)).map((v) => [v.id, v]));
  const gelezen = await leesAlle(berichten, tx, bekend);
  const stukken: Stuk[] = [];
  const onleesbaar: BerichtRij[] = [];
  for (const [i, bericht] of berichten.entries()) {
    const inhoud = gelezen[i]?.inhoud;
    if (!inhoud) onleesbaar.push(bericht);
    else
      stukken.push({
        bericht,
        gelezen: inhoud,
        kop: leesKop(inhoud),
        vraag: bericht.antwoordOp === null ? undefined : vragen.get(bericht.antwoordOp),
        baan: banen.get(bericht.id) ?? bericht.baan,
        duurMs: gelezen[i]?.duurMs ?? 0,
      });
  }
  return { stukken, onleesbaar };
}

async function leesAlle(
  berichten: readonly BerichtRij[],
  tx: StapTransactie,
  bekend: (berichtId: string) => Goed | undefined,
): Promise<{ readonly inhoud: Goed | null; readonly duurMs: number }[]> {
  const voorhanden = berichten.map((b) => bekend(b.id));
  const onbekend = berichten.filter((_, i) => voorhanden[i] === undefined);
  const originelen = onbekend.length === 0 ? [] : await tx.originelen(onbekend.map((b) => b.id));
  const perId = new Map(onbekend.map((b, i) => [b.id, originelen[i]]));
  return berichten.map((bericht, i) => {
    const begin = performance.now();
    const inhoud = voorhanden[i] ?? leesOrigineel(bericht, perId.get(bericht.id));
    return { inhoud, duurMs: performance.now() - begin };
  });
}

/** A bericht that translation found valid, from its stored bytes; null only when those cannot be read any more. */
export function leesOrigineel(bericht: Pick<BerichtRij, 'soort'>, bytes: Buffer | Error | undefined): Goed | null {
  if (bytes === undefined || bytes instanceof Error) return null;
  const payload = bericht.soort === 'bestand' ? bytes : leesEnvelop(bytes).payload;
  const gelezen = payload === null ? null : leesBericht(payload);
  return gelezen?.uitkomst === 'goed' ? gelezen : null;
}
