// The line of contexts: each may import only those before it, and only through its index.
const LINE = [
  'shared',
  'platform',
  'reference',
  'identity',
  'registry',
  'staff',
  'privacy',
  'funding',
  'surveys',
  'catalogue',
  'tendering',
  'frameworks',
  'ventures',
  'contracting',
  'evaluation',
  'reporting',
  'redflags',
  'notifications',
  'disclosure',
  'opendata',
  'sandbox',
];

const upward = LINE.map((context, index) => ({
  name: `${context}-looks-only-back`,
  comment: 'Downward facts travel as messages.',
  severity: 'error',
  from: { path: `^src/${context}/` },
  to: { path: `^src/(${[...LINE.slice(index + 1), 'program'].join('|')})/` },
}));

export default {
  forbidden: [
    ...upward.filter(({ to }) => !to.path.includes('()')),
    {
      name: 'another-context-through-its-index',
      comment: 'src/program puts the whole together and knows the platform from inside.',
      severity: 'error',
      from: { path: '^src/([^/]+)/', pathNot: ['\\.spec\\.ts$', '^src/program/'] },
      to: { path: '^src/([^/]+)/', pathNot: ['^src/$1/', '^src/shared/', '^src/[^/]+/index\\.ts$'] },
    },
    {
      name: 'domain-knows-nothing-but-itself',
      comment: 'Rules are functions of facts: no Nest, no TypeORM, no clock.',
      severity: 'error',
      from: { path: '^src/([^/]+)/domain/', pathNot: '\\.spec\\.ts$' },
      to: { pathNot: ['^src/$1/domain/', '^src/shared/', '^crypto$', '^node:crypto$'] },
    },
    {
      name: 'controllers-know-no-database',
      severity: 'error',
      from: { path: '\\.controller\\.ts$' },
      to: {
        path: ['^node_modules/typeorm', '^src/platform/database/database\\.ts$', '\\.entity\\.ts$'],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'no-circle',
      severity: 'error',
      from: {},
      to: { circular: true, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'nothing-orphaned',
      severity: 'error',
      from: {
        orphan: true,
        path: '^src/',
        pathNot: '(main|worker|migrate|audit-verify|ocds-check|create-admin|seed)\\.ts$|\\.spec\\.ts$',
      },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
    },
  },
};
