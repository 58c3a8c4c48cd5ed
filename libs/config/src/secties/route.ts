import { BERICHTKENMERKEN } from '#hub/envelope';
import { Namen, Sectie, Tekst } from '../instelling.ts';
import { naam, NAAM } from './patronen.ts';

/** R1: a route without these four does not exist. */
export class RoutePrivacyConfig {
  @Tekst('Verwerkingsactiviteit in het register van de gemeente (URI).', {
    patroon: /^[a-z][a-z0-9+.-]*:\S{1,250}$/,
    eis: 'een URI',
  })
  readonly verwerkingsactiviteitId!: string;

  @Tekst('Wettelijke grondslag: wet en artikel.', { min: 3 })
  readonly grondslag!: string;

  @Tekst('Doel waarvoor de ontvanger de gegevens krijgt.', { min: 3, max: 500 })
  readonly doel!: string;

  @Tekst('Hoe lang de hub de inhoud na aflevering bewaart.', {
    patroon: /^P(?=\d)(\d{1,3}Y)?(\d{1,3}M)?(\d{1,4}D)?$/,
    eis: 'een ISO 8601-periode, zoals `P14D` of `P1Y`',
  })
  readonly bewaartermijn!: string;
}

export class RouteConfig {
  @Tekst('Naam van de route.', naam)
  readonly id!: string;

  @Namen('Connectoren waar de berichten vandaan komen.', {
    patroon: NAAM,
    minstens: 1,
    eis: 'een of meer namen van connectoren',
  })
  readonly van!: readonly string[];

  @Namen('Berichten die deze route nemen.', {
    keuze: new Set(BERICHTKENMERKEN.keys()),
    minstens: 1,
    eis: 'een of meer berichtnamen, `WMO301` tot en met `JW325`',
  })
  readonly berichten!: readonly string[];

  @Tekst('Connector waar de berichten heen gaan.', naam)
  readonly naar!: string;

  @Sectie('Waarom deze gegevens deze kant op mogen (privacyregel R1).', RoutePrivacyConfig)
  readonly privacy!: RoutePrivacyConfig;
}
