import type { Bericht, Nummer, Plek, Standregel, StandVraag, Vondst } from '../regel.ts';
import { opPlek } from '../stand/per-klasse.ts';
import { versiesVan } from '../stand/toewijzingen.ts';

/**
 * TR378: a gemeentecode stands in the CBS list of the Dagtekening, or, for a gemeente that has merged since, in that of an
 * Ingangsdatum in the message or of a toewijzing that the message names by number (randgevallen 8). The gemeente of a
 * Woonplaatsbeginsel: the list of the Dagtekening.
 */
export const tr378: Standregel = {
  regel: 'TR378',
  toets: {
    '301': (vraag) => afzender(vraag, datums301(vraag.bericht), nummers301(vraag.bericht)),
    '305': (vraag) => {
      const { startProducten } = vraag.bericht.client;
      return ontvanger(vraag, ingangsdatums(startProducten), nummersVan(startProducten));
    },
    '307': (vraag) => {
      const { stopProducten } = vraag.bericht.client;
      return ontvanger(vraag, ingangsdatums(stopProducten), nummersVan(stopProducten));
    },
    '315': (vraag) => ontvanger(vraag, ingangsdatums(vraag.bericht.client.aangevraagdeProducten), []),
    '317': (vraag) => {
      const { ongewijzigdeProducten = [], teWijzigenProducten = [] } = vraag.bericht.client.verzoek;
      return ontvanger(vraag, [], nummersVan([...ongewijzigdeProducten, ...teWijzigenProducten]));
    },
    '319': (vraag) => [...afzender(vraag, [], []), ...woonplaats(vraag)],
    '323': (vraag) =>
      ontvanger(
        vraag,
        [],
        vraag.bericht.declaratie.clienten.flatMap((c) => nummersVan(c.prestaties)),
      ),
    '325': (vraag) => {
      const clienten = vraag.bericht.declaratieAntwoord?.clienten ?? [];
      return afzender(
        vraag,
        [],
        clienten.flatMap((c) => nummersVan(c.prestaties)),
      );
    },
  },
};

function afzender(vraag: StandVraag<Nummer>, datums: readonly string[], nummers: readonly number[]): readonly Vondst[] {
  return partij(vraag, { plek: ['header', 'afzender'], code: vraag.bericht.header.afzender, datums, nummers });
}

function ontvanger(
  vraag: StandVraag<Nummer>,
  datums: readonly string[],
  nummers: readonly number[],
): readonly Vondst[] {
  return partij(vraag, { plek: ['header', 'ontvanger'], code: vraag.bericht.header.ontvanger, datums, nummers });
}

interface Gemeente {
  readonly plek: Plek;
  readonly code: string;
  /** Dates in the message of which the list may be used as well. */
  readonly datums: readonly string[];
  /** ToewijzingNummers that the message names. */
  readonly nummers: readonly number[];
}

function partij({ bericht, stand, bronnen }: StandVraag<Nummer>, gemeente: Gemeente): readonly Vondst[] {
  const { plek, code: gemeentecode, datums, nummers } = gemeente;
  const bekend = (op: string): boolean => bronnen.isGemeente(gemeentecode, op);
  const goed =
    bekend(bericht.header.berichtIdentificatie.dagtekening) ||
    datums.some(bekend) ||
    nummers.some((nummer) => versiesVan(stand, nummer).some((versie) => bekend(versie.ingangsdatum)));
  return opPlek(plek, goed ? null : { gemeentecode });
}

function woonplaats({ bericht, bronnen }: StandVraag<'319'>): readonly Vondst[] {
  const gemeentecode = bericht.antwoord.woonplaatsbeginsel?.gemeente;
  if (gemeentecode === undefined) return [];
  const goed = bronnen.isGemeente(gemeentecode, bericht.header.berichtIdentificatie.dagtekening);
  return opPlek(['antwoord', 'woonplaatsbeginsel', 'gemeente'], goed ? null : { gemeentecode });
}

function datums301({ client }: Bericht<'301'>): string[] {
  return client.toegewezenProducten.map((product) => product.ingangsdatum);
}

function nummers301({ client }: Bericht<'301'>): number[] {
  return nummersVan(client.toegewezenProducten);
}

function ingangsdatums(producten: readonly { readonly toewijzingIngangsdatum?: string }[]): string[] {
  return producten.flatMap(({ toewijzingIngangsdatum: op }) => (op === undefined ? [] : [op]));
}

function nummersVan(klassen: readonly { readonly toewijzingNummer?: number }[]): number[] {
  return klassen.flatMap(({ toewijzingNummer: nummer }) => (nummer === undefined ? [] : [nummer]));
}
