// Import rules of the house (docs/architecture.md). `npm run imports` applies them and fails when it cruised 0 modules.

// Files of a room that may touch the world. Every other file in a room is pure.
const IO = '/(store|index|client)\\.ts$|/verbs/'
// What other rooms may import: server door, browser door, plain types, and the pure door: functions without I/O, for
// the pure files of rooms further right (`pure-stays-pure` keeps them from the server door).
const DOOR = '/(index|client|types|pure)\\.ts$'
const TEST = '\\.(test|eval|fixture)\\.tsx?$|/testing\\.ts$|^lib/testing/'
// A room may import rooms to its left, never to its right.
const ORDER = ['shared', 'db', 'queue', 'auth', 'audit', 'deliver', 'notify', 'ai', 'api', 'privacy', 'crm', 'ingest', 'beliefs', 'alignment', 'meetings', 'review', 'insights', 'briefs', 'digest', 'jobs']

module.exports = {
  forbidden: [
    ...ORDER.slice(0, -1).map((room, i) => ({
      name: `order-${room}`,
      severity: 'error',
      from: { path: `^lib/${room}/` },
      to: { path: `^lib/(${ORDER.slice(i + 1).join('|')})/` },
    })),
    {
      name: 'lib-below-the-screen',
      severity: 'error',
      from: { path: '^lib/' },
      to: { path: '^(app|components|e2e|scripts)/|^(proxy|instrumentation[^/]*)\\.ts$', pathNot: '^scripts/(lib|test)/' },
    },
    {
      name: 'only-tests-use-scripts',
      severity: 'error',
      from: { path: '^(lib|app|components)/', pathNot: TEST },
      to: { path: '^scripts/' },
    },
    {
      name: 'only-tests-use-fixtures',
      severity: 'error',
      from: { pathNot: [TEST, '^e2e/', '^scripts/test/'] },
      to: { path: '\\.(test|eval|fixture)\\.tsx?$|^lib/.*/testing\\.ts$|^lib/testing/' },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'pure-stays-pure',
      severity: 'error',
      from: { path: '^lib/(privacy|ingest|beliefs|alignment|notify|review)/', pathNot: [IO, TEST] },
      to: { path: ['^lib/(db|auth|audit|ai|api|crm|jobs)/', '^lib/[^/]+' + IO, 'node_modules/(next|react|ai|@ai-sdk|@prisma|server-only)/'], pathNot: '^lib/crm/(types|pure)\\.ts$' },
    },
    {
      name: 'enter-by-a-door',
      severity: 'error',
      from: { path: '^lib/([^/]+)/', pathNot: TEST },
      to: { path: '^lib/[^/]+/', pathNot: ['^lib/$1/', '^lib/(shared|db)/', '^lib/[^/]+' + DOOR] },
    },
    {
      name: 'app-by-a-door',
      severity: 'error',
      from: { path: '^(app/|proxy\\.ts|instrumentation)' },
      to: { path: '^lib/(?!shared/)[^/]+/', pathNot: '^lib/[^/]+' + DOOR },
    },
    {
      name: 'components-by-the-browser-door',
      severity: 'error',
      from: { path: '^components/', pathNot: TEST },
      to: { path: ['^app/', '^lib/(?!shared/)[^/]+/'], pathNot: '^lib/[^/]+/(client|types)\\.ts$' },
    },
    {
      name: 'only-stores-touch-db',
      severity: 'error',
      from: { pathNot: ['^lib/(db|queue)/', '^lib/[^/]+/store\\.ts$', '^lib/[^/]+/[^/]+/store\\.ts$', '^prisma/', '^e2e/', '^scripts/', TEST] },
      to: { path: '^lib/db/', pathNot: '^lib/db/(transaction|ask)\\.ts$' },
    },
    {
      name: 'browser-door-is-browser-safe',
      severity: 'error',
      from: { path: '^lib/(?!db/)[^/]+/client\\.ts$' },
      to: { path: ['^lib/[^/]+/(index|service|store|extract)\\.ts$', '^lib/(db/|env\\.ts$)', 'node_modules/(server-only|@prisma|pg|pg-boss|ai)/'], reachable: true },
    },
    {
      name: 'shipped-code-uses-shipped-packages',
      severity: 'error',
      from: { path: '^(app|components|lib|proxy|instrumentation)', pathNot: TEST },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    { name: 'everything-resolves', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: ['node_modules', '^lib/db/generated/'] },
    exclude: { path: '^\\.next/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'] },
  },
}
