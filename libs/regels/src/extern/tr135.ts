import type { Nummer, Standregel, StandVraag, Vondst } from '../regel.ts';

/** TR135: the Dagtekening of a message does not lie after today, the peildatum of whoever judges. */
export const tr135: Standregel = {
  regel: 'TR135',
  toets: {
    '301': nietInDeToekomst,
    '305': nietInDeToekomst,
    '307': nietInDeToekomst,
    '315': nietInDeToekomst,
    '317': nietInDeToekomst,
    '319': nietInDeToekomst,
    '323': nietInDeToekomst,
    '325': nietInDeToekomst,
  },
};

function nietInDeToekomst({ bericht, stand: { peildatum } }: StandVraag<Nummer>): readonly Vondst[] {
  const { dagtekening } = bericht.header.berichtIdentificatie;
  if (dagtekening <= peildatum) return [];
  return [{ plek: ['header', 'berichtIdentificatie', 'dagtekening'], gegevens: { dagtekening, peildatum } }];
}
