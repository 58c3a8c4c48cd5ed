import type { Aanhouding, Beslissing } from '#hub/declaratie';
import { alsBedrag } from '#hub/declaratie';
import type { BerichtNaam, BerichtPerNaam, Bevinding } from '#hub/istandaarden';
import type { Vaststelling } from '#hub/regels';

type Declaratie = BerichtPerNaam['JW323']['declaratie'];

/** What `hub beoordeel --json` says of a decision; its shape is stable. Amounts are eurocent, `client` counts from 1. */
export function beslissingAlsJson(bericht: BerichtNaam, { clienten }: Declaratie, beslissing: Beslissing): object {
  const { uitkomst, header, declaratie, ingediend, toegekend } = beslissing;
  return {
    bericht,
    uitkomst,
    header,
    declaratie,
    ingediend: alsBedrag(ingediend),
    toegekend: alsBedrag(toegekend),
    prestaties: clienten.flatMap(({ prestaties }, c) =>
      prestaties.map(({ productReferentie, ingediendBedrag }, p) => ({
        client: c + 1,
        referentieNummer: productReferentie.referentieNummer,
        ...ingediendBedrag,
        ...regel(beslissing, c, p),
      })),
    ),
    signalen: [],
  };
}

function regel({ clienten }: Beslissing, client: number, prestatie: number): object {
  const oordeel = clienten[client]?.prestaties[prestatie];
  if (!oordeel) throw new RangeError('Over een prestatie is niets besloten');
  return { uitkomst: oordeel.uitkomst, codes: oordeel.codes, redenen: oordeel.redenen.map(reden) };
}

function reden({ regel: code, melding, gegevens = {} }: Vaststelling): object {
  return { regel: code, melding, gegevens };
}

/** A declaratie that waits for a tarief; `ontbreekt` names the lines that do. */
export function aanhoudingAlsJson(bericht: BerichtNaam, { clienten }: Declaratie, { ontbreekt }: Aanhouding): object {
  return {
    bericht,
    uitkomst: 'aangehouden',
    ontbreekt: ontbreekt.map(({ client, prestatie, ...tarief }) => ({
      client: client + 1,
      referentieNummer: clienten[client]?.prestaties[prestatie]?.productReferentie.referentieNummer,
      ...tarief,
    })),
  };
}

export interface Fout {
  readonly code: string;
  readonly melding: string;
}

/** Nothing was decided: the file, the message or the state is not to be used. */
export function foutAlsJson(bericht: BerichtNaam | null, fout: Fout, bevindingen: readonly Bevinding[] = []): object {
  return { bericht, fout, ...(bevindingen.length > 0 && { bevindingen }) };
}
