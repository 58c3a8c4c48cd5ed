import { isVoor } from '../datum.ts';
import type { Bericht, Inhoudsregel, Nummer, Prestatievraag, Vondst } from '../regel.ts';
import { geplaatst, type Oordeel, vondsten } from './geplaatst.ts';
import { geboortedata } from './personen.ts';
import { declaratiePeriode } from './prestaties.ts';

/** Whether a date that somebody filled in lies after the Dagtekening. The date itself may be personal and is not said. */
const naDagtekening =
  ({ header }: { readonly header: Bericht<Nummer>['header'] }, veld: string) =>
  (datum: string): Oordeel =>
    isVoor(header.berichtIdentificatie.dagtekening, datum)
      ? { veld, dagtekening: header.berichtIdentificatie.dagtekening }
      : null;

function geboren(bericht: Bericht<'301' | '305' | '307' | '315'>): Vondst[] {
  const toets = naDagtekening(bericht, 'Geboortedatum');
  return vondsten(geboortedata(bericht.client), ({ datum }) => toets(datum), 'datum');
}

function vraag(bericht: Bericht<'323' | '325'>): Prestatievraag {
  const toets = naDagtekening(bericht, 'Begindatum');
  return {
    onder: ['productPeriode', 'begindatum'],
    oordeel: ({ productPeriode }) => toets(productPeriode.begindatum),
  };
}

/** TR134 (0001): a date that lies in the past when the message is made does not lie after its Dagtekening. */
export const tr134: Inhoudsregel = {
  regel: 'TR134',
  toets: {
    '301': (bericht) => {
      const toets = naDagtekening(bericht, 'Toewijzingsdatum');
      const producten = geplaatst(bericht.client.toegewezenProducten, 'client', 'toegewezenProducten');
      return [
        ...geboren(bericht),
        ...vondsten(producten, ({ toewijzingsdatum }) => toets(toewijzingsdatum), 'toewijzingsdatum'),
      ];
    },
    '305': (bericht) => {
      const toets = naDagtekening(bericht, 'Begindatum');
      const producten = geplaatst(bericht.client.startProducten, 'client', 'startProducten');
      return [...geboren(bericht), ...vondsten(producten, ({ begindatum }) => toets(begindatum), 'begindatum')];
    },
    '307': (bericht) => {
      const toets = naDagtekening(bericht, 'Einddatum');
      const producten = geplaatst(bericht.client.stopProducten, 'client', 'stopProducten');
      return [...geboren(bericht), ...vondsten(producten, ({ einddatum }) => toets(einddatum), 'einddatum')];
    },
    '315': geboren,
    '323': (bericht) => {
      const toets = naDagtekening(bericht, 'Begindatum');
      return vondsten([declaratiePeriode(bericht)], ({ begindatum }) => toets(begindatum), 'begindatum');
    },
  },
  prestaties: { '323': vraag, '325': vraag },
};
