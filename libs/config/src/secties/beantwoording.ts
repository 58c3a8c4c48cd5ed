import { BERICHTKENMERKEN } from '#hub/envelope';
import { Keuze, Namen } from '../instelling.ts';

/** What an aanbieder asks or reports, and gets a retourbericht for; a declaratie has its own answer. */
const BEANTWOORDBAAR = new Set(
  [...BERICHTKENMERKEN.values()]
    .filter((b) => b.vorm === 'heen' && b.afzender === 'aanbieder' && !b.naam.endsWith('323'))
    .map((b) => b.naam),
);

/** Who answers the messages of aanbieders. The first entry that fits decides. */
export class BeantwoordingConfig {
  @Namen('Berichten van aanbieders waarvoor dit geldt.', {
    keuze: BEANTWOORDBAAR,
    eis: 'berichten van een aanbieder met een retourbericht: 305, 307, 315 of 317 van JW of WMO',
  })
  readonly berichten: readonly string[] = [...BEANTWOORDBAAR];

  @Namen('AGB-codes van de aanbieders waarvoor dit geldt; leeg is voor alle.', {
    patroon: /^\d{8}$/,
    eis: 'een lijst van AGB-codes van acht cijfers',
  })
  readonly aanbieders: readonly string[] = [];

  @Keuze(
    '`hub`: de hub toetst op alle niveaus en maakt zelf het retourbericht; de back-office krijgt alleen wat is goedgekeurd. `backoffice`: de hub geeft door, bewaakt de termijn en controleert het retourbericht van de back-office.',
    ['hub', 'backoffice'],
  )
  readonly beantwoordt: 'hub' | 'backoffice' = 'backoffice';
}
