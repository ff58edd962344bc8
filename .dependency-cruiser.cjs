/**
 * Import rules of the house. Imports point one way, types among them, and never in a circle; what stands on this list
 * is all that a layer may know of others.
 */

const TOP = ['^(settings|log|kinds|fault-points)\\.ts$'];
const AREAS = 'account|cases|desk|draft|files|home|inbox|letters|login|organisations';

/** Layers, and what each may import beside itself. */
const LAYERS = {
  domain: [],
  workflows: ['^domain/'],
  text: ['^domain/'],
  files: ['^domain/', '^settings\\.ts$'],
  spreadsheets: ['^domain/'],
  cage: ['^domain/', '^spreadsheets/', '^kinds\\.ts$'],
  temporal: ['^domain/', ...TOP],
  db: ['^domain/', ...TOP],
  documents: ['^domain/', '^text/', '^db/', ...TOP],
  registers: ['^domain/', '^db/', ...TOP],
  acts: ['^domain/', '^db/', '^temporal/', '^files/', ...TOP],
  health: ['^db/', '^temporal/', '^files/', '^cage/', ...TOP],
  activities: [
    '^domain/',
    '^db/',
    '^text/',
    '^files/',
    '^temporal/',
    '^documents/',
    '^cage/',
    '^registers/',
    ...TOP,
  ],
};

const layerRules = Object.entries(LAYERS).map(([layer, allowed]) => ({
  name: `${layer}-imports`,
  comment: `${layer}/ imports ${allowed.length > 0 ? allowed.join(', ') : 'nothing'} beside itself`,
  severity: 'error',
  from: { path: `^${layer}/` },
  to: { pathNot: [`^${layer}/`, ...allowed, 'node_modules'], dependencyTypesNot: ['core'] },
}));

/** Packages that parse strangers' files. */
const PARSERS = 'fflate|yauzl|pdfjs-dist|@cantoo/pdf-lib|read-excel-file|csv-parse|file-type|saxes';

/** Paths that pages may import from below. */
const BELOW = [
  '^acts/',
  '^db/',
  '^domain/',
  '^text/',
  '^documents/',
  '^files/',
  '^spreadsheets/',
  '^cage/',
  '^health/',
  '^registers/',
  ...TOP,
];

module.exports = {
  forbidden: [
    ...layerRules,
    {
      name: 'no-circles',
      comment: 'two files that import each other, in however many steps, are one',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'ui-and-http-know-no-area',
      severity: 'error',
      from: { path: '^web/(http|ui)/' },
      to: { path: `^web/(${AREAS})/` },
    },
    {
      name: 'areas-know-no-other-area',
      severity: 'error',
      from: { path: `^web/(${AREAS})/` },
      to: { path: `^web/(${AREAS})/`, pathNot: '^web/$1/' },
    },
    {
      name: 'pages-import-from-below',
      severity: 'error',
      from: { path: '^web/' },
      to: { pathNot: ['^web/', ...BELOW, 'node_modules'], dependencyTypesNot: ['core'] },
    },
    {
      name: 'only-the-server-imports-web',
      severity: 'error',
      from: { pathNot: ['^web/', '^server\\.ts$', '^test/', '^bench/'] },
      to: { path: '^web/' },
    },
    {
      name: 'only-the-cage-opens-files',
      comment: "strangers' files are parsed in processes of the cage alone",
      severity: 'error',
      from: { pathNot: ['^cage/inside/', '^test/', '^bench/'] },
      to: { path: ['^cage/inside/', `node_modules/(${PARSERS})/`] },
    },
    {
      name: 'nobody-imports-dev',
      severity: 'error',
      from: { pathNot: ['^dev/', '^test/', '^bench/', '^vitest\\.config\\.ts$'] },
      to: { path: '^dev/' },
    },
    {
      name: 'nobody-imports-tests',
      severity: 'error',
      from: { pathNot: ['^test/', '^bench/', '^dev/faults\\.ts$'] },
      to: { path: '^test/' },
    },
    {
      name: 'production-packages-only',
      comment: 'what production imports stands among the dependencies, not the devDependencies',
      severity: 'error',
      from: { pathNot: ['^dev/', '^test/', '^bench/', '^vitest\\.config\\.ts$'] },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^web/static/', '^test/histories/'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
