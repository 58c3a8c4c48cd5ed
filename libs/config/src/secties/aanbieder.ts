import { Keuze, Lijst, Namen, Sectie, Tekst } from '../instelling.ts';
import { datum, naam } from './patronen.ts';

/** The one person whom an aanbieder can call (accountmanager). */
export class ContactpersoonConfig {
  @Tekst('Naam van de contactpersoon.')
  readonly naam!: string;

  @Tekst('Functie, zoals accountmanager.')
  readonly functie!: string;

  @Tekst('E-mailadres.', { patroon: /^[^\s@]+@[^\s@]+\.[^\s@]+$/, eis: 'een e-mailadres' })
  readonly email!: string;

  @Tekst('Telefoonnummer.', { patroon: /^\+?[0-9 -]{8,20}$/, eis: 'een telefoonnummer' })
  readonly telefoon!: string;
}

export class ContractConfig {
  @Tekst('Eerste dag waarop berichten worden uitgewisseld.', datum)
  readonly begin!: string;

  @Tekst(
    'Laatste dag waarop berichten worden uitgewisseld, dus met de uitloop voor declaraties en correcties erbij; leeg is zonder einde.',
    { ...datum, optioneel: true },
  )
  readonly eind?: string;
}

export class AanbiederDomeinConfig {
  @Keuze('Wet waarvoor deze afspraken gelden.', ['wmo', 'jw'])
  readonly domein!: 'wmo' | 'jw';

  @Tekst('Connector waarover alle berichten van en naar deze aanbieder gaan.', naam)
  readonly kanaal!: string;

  @Sectie('Vaste contactpersoon bij de gemeente voor deze aanbieder.', ContactpersoonConfig)
  readonly contactpersoon!: ContactpersoonConfig;

  @Sectie('Periode waarin het kanaal actief is.', ContractConfig)
  readonly contract!: ContractConfig;

  @Namen(
    'Afgesproken producten, elk als categorie en code (`45:45A04`). Een ander product keurt de hub af met S329 (regel TR381); leeg is: hier is niets over vastgelegd.',
    { patroon: /^\d{2}:[^\s:]{1,5}$/, eis: 'een lijst van producten zoals `45:45A04`' },
  )
  readonly producten: readonly string[] = [];
}

export class AanbiederConfig {
  @Tekst('AGB-code.', { patroon: /^\d{8}$/, eis: 'acht cijfers tussen aanhalingstekens' })
  readonly agb!: string;

  @Tekst('Naam van de aanbieder.')
  readonly naam!: string;

  @Lijst(
    'Per wet: het ene kanaal en de ene contactpersoon. Perioden van dezelfde wet overlappen niet.',
    AanbiederDomeinConfig,
  )
  readonly domeinen!: readonly AanbiederDomeinConfig[];
}
