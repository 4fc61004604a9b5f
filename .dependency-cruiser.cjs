// The order of the house (docs/architecture.md). A feature may use only what stands before it.
const FEATURES = [
  'audit',
  'organisations',
  'accounts',
  'frameworks',
  'portfolios',
  'evidence',
  'attestations',
  'submissions',
  'assessment',
  'credentials',
  'decisions',
  'objections',
  'reporting',
];
const API = '^apps/api/src';
const WEB = '^apps/web/src';

const rule = (name, from, to) => ({ name, severity: 'error', from, to });

const looksLeft = (feature, index) =>
  rule(
    `${feature}-looks-left`,
    { path: `${API}/features/${feature}/` },
    { path: `${API}/features/(${FEATURES.slice(index + 1).join('|')})/` },
  );

module.exports = {
  forbidden: [
    rule('no-cycles', {}, { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } }),
    rule('no-unresolved', {}, { couldNotResolve: true, pathNot: '^virtual:' }),
    rule('domain-is-pure', { path: '^packages/domain/', pathNot: '\\.test\\.ts$' }, { pathNot: '^packages/domain/' }),
    rule(
      'verification-knows-only-domain',
      { path: '^packages/verification/' },
      { path: '^(apps|migrations|packages/contracts)/' },
    ),
    // It runs in browsers too, and what it can't reach it can't be made to fetch.
    rule(
      'verification-does-no-io',
      { path: '^packages/verification/', pathNot: '\\.test\\.ts$' },
      { dependencyTypes: ['core'] },
    ),
    rule(
      'contracts-know-only-domain',
      { path: '^packages/contracts/' },
      { path: '^(apps|migrations|packages/verification)/' },
    ),
    rule('migrations-know-no-code', { path: '^migrations/' }, { path: '^(apps|packages)/' }),
    rule('apps-do-not-meet', { path: '^apps/([^/]+)/' }, { path: '^apps/', pathNot: '^apps/$1/' }),
    rule('platform-knows-no-feature', { path: `${API}/platform/` }, { path: `${API}/features/` }),
    rule(
      'through-the-front-door',
      { path: `${API}/features/([^/]+)/` },
      { path: `${API}/features/`, pathNot: `${API}/features/($1/|[^/]+/index\\.ts$)` },
    ),
    ...FEATURES.slice(0, -1).map(looksLeft),
    rule(
      'web-features-do-not-meet',
      { path: `${WEB}/features/([^/]+)/` },
      { path: `${WEB}/(features|app)/`, pathNot: `${WEB}/features/$1/` },
    ),
    rule('web-shared-knows-no-feature', { path: `${WEB}/(ui|lib)/` }, { path: `${WEB}/(features|app)/` }),
    rule(
      'tests-are-not-used',
      { pathNot: '(\\.test\\.tsx?$|/src/test/)' },
      { path: '(\\.test\\.tsx?$|^apps/api/src/test/)' },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/' },
    parser: 'swc',
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
    webpackConfig: { fileName: 'tools/sources.webpack.cjs' },
  },
};
