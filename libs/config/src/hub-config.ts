import { Keuze, Lijst, Namen, Register, Sectie } from './instelling.ts';
import { AanbiederConfig } from './secties/aanbieder.ts';
import { AfleveringConfig, LogConfig } from './secties/aflevering.ts';
import { BeantwoordingConfig } from './secties/beantwoording.ts';
import { BusConfig } from './secties/bus.ts';
import { CodelijstenConfig } from './secties/codelijsten.ts';
import { type ConnectorConfig, MapConnectorConfig, StufConnectorConfig } from './secties/connector.ts';
import { BeheerConfig, GatewayConfig } from './secties/gateway.ts';
import { GemeenteConfig } from './secties/gemeente.ts';
import { RouteConfig } from './secties/route.ts';
import { StoreConfig } from './secties/store.ts';
import { TermijnenConfig } from './secties/termijnen.ts';

const herstart = { herstart: true } as const;

/** Everything that stands in hub.config.yaml. Durations are milliseconds, paths absolute after reading. */
export class HubConfig {
  @Keuze(
    'In `test` gaan er geen echte burgers en geen productieadressen door de hub (privacyregel R21).',
    ['test', 'productie'],
    herstart,
  )
  readonly stage!: 'test' | 'productie';

  @Namen('Adressen (host) buiten de eigen machine en het eigen netwerk die in `test` toch mogen.', {
    patroon: /^[A-Za-z0-9.:-]+$/,
    eis: 'een lijst van hosts',
  })
  readonly testadressen: readonly string[] = [];

  @Sectie('Wie wij zijn in de keten.', GemeenteConfig, herstart)
  readonly gemeente!: GemeenteConfig;

  @Sectie('Waar de hub alles bewaart.', StoreConfig, herstart)
  readonly store: StoreConfig = new StoreConfig();

  @Sectie('Vervoer tussen de rollen.', BusConfig, herstart)
  readonly bus: BusConfig = new BusConfig();

  @Sectie('De deur voor berichten.', GatewayConfig, herstart)
  readonly gateway: GatewayConfig = new GatewayConfig();

  @Sectie('De deur voor beheer.', BeheerConfig, herstart)
  readonly beheer: BeheerConfig = new BeheerConfig();

  @Register(
    'De systemen om de hub heen.',
    { ggk: StufConnectorConfig, gws4all: StufConnectorConfig, map: MapConnectorConfig },
    herstart,
  )
  readonly connectoren!: Readonly<Record<string, ConnectorConfig>>;

  @Lijst('De aanbieders met wie berichten worden uitgewisseld; een ander wordt geparkeerd.', AanbiederConfig)
  readonly aanbieders: readonly AanbiederConfig[] = [];

  @Lijst('Welk bericht van waar naar waar mag. Wat hier niet staat, wordt geparkeerd.', RouteConfig)
  readonly routes: readonly RouteConfig[] = [];

  @Lijst(
    'Wie de berichten van aanbieders beantwoordt. Een bericht dat hier niet onder valt, wordt geparkeerd; zonder deze instelling antwoordt de back-office op alles.',
    BeantwoordingConfig,
  )
  readonly beantwoording: readonly BeantwoordingConfig[] = [new BeantwoordingConfig()];

  @Sectie('Welke dagen werkdagen zijn, voor de termijnen van de keten.', TermijnenConfig)
  readonly termijnen: TermijnenConfig = new TermijnenConfig();

  @Sectie('Codelijsten die de gemeente zelf bijwerkt.', CodelijstenConfig, herstart)
  readonly codelijsten: CodelijstenConfig = new CodelijstenConfig();

  @Sectie('Hoe de hub aflevert en volhoudt.', AfleveringConfig)
  readonly aflevering: AfleveringConfig = new AfleveringConfig();

  @Sectie('Meldingen van de hub.', LogConfig)
  readonly log: LogConfig = new LogConfig();
}
