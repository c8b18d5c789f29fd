/** The import rules of docs/architecture.md: a pure core, effects at the edges, faces that do not know each other. */
const pure = '^src/(syntax|lint|generate|upgrade|report)/|^src/(diagnostic|failure|world|settings|nearest|project)[.]ts$';
const effects = '^(node:)?(fs|fs/promises|child_process|http|https|net|tls|os|worker_threads)$';

export default {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    { name: 'pure-core', severity: 'error', from: { path: pure }, to: { path: [effects, '^src/edges/', 'node_modules/@actions/'] } },
    {
      name: 'effects-at-the-edges',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/edges/' },
      to: { path: [effects, 'node_modules/@actions/'] },
    },
    { name: 'faces-apart-1', severity: 'error', from: { path: '^src/cli/' }, to: { path: '^src/action/' } },
    { name: 'faces-apart-2', severity: 'error', from: { path: '^src/action/' }, to: { path: '^src/cli/' } },
    {
      name: 'nothing-above-knows-the-faces',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(cli|action)/|^src/index[.]ts$' },
      to: { path: '^src/(cli|action)/' },
    },
    // `sarif` is a package of types alone.
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '^sarif$' } },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'], extensions: ['.ts', '.js', '.json'] },
  },
};
