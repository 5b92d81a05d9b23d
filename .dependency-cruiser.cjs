/**
 * The import law. renderer → shared ← electron, inside shared a folder imports only those above it in `layers`, and inside the
 * page only those below it in `floors`.
 * `build/import-law.ts` runs it and makes sure that the cruiser really saw every layer.
 */

/** From the ground up. */
const layers = [
  'text',
  'number',
  'graph',
  'formula',
  'scores',
  'pack',
  'workbook',
  'scoring',
  'report',
  'packcheck',
  'rolling',
  'merging',
  'findings',
  'sheets',
  'word',
  'excel',
  'print',
  'painters',
  'file',
  'reading',
  'recognising',
  'into',
  'publishing',
  'review',
  'jobs',
  'bridge',
];

/** Folders that bring docx or zip code with them: they stay out of the page's bundle. */
const heavy = ['word', 'excel', 'painters', 'reading', 'recognising', 'into', 'publishing', 'file', 'review', 'jobs'];

/** What the page needs of them for its clipboard: no zip and no Office in it. */
const light = '^shared/(reading/(clipboard/|html/|limits|source)|recognising/paste/)';

const product = '^(shared|renderer|electron)/';

const upwards = layers.slice(0, -1).map((layer, position) => ({
  name: `shared-${layer}-looks-down`,
  comment: `shared/${layer} 只能引用排在它前面的目录：${layers.slice(0, position).join('、') || '（没有）'}。`,
  severity: 'error',
  from: { path: `^shared/${layer}/` },
  to: { path: `^shared/(${layers.slice(position + 1).join('|')})/` },
}));

/** The floors of the page, from the ground up: each imports only those below it. `main.tsx` and `dev/` begin it. */
const floors = ['kit', 'state', 'grid', 'pages', 'app'];

const upstairs = floors.slice(0, -1).map((floor, position) => ({
  name: `renderer-${floor}-looks-down`,
  comment: `renderer/${floor} 只能引用排在它前面的目录：${floors.slice(0, position).join('、') || '（没有）'}。`,
  severity: 'error',
  from: { path: `^renderer/${floor}/` },
  to: { path: `^renderer/(${floors.slice(position + 1).join('|')})/` },
}));

/** A package that only the folders in `homes` may import. */
const homed = (name, homes) => ({
  name: `${name.replace('.', '-')}-at-home`,
  comment: `${name} 只许在 ${homes} 里引用。`,
  severity: 'error',
  from: { path: product, pathNot: homes },
  to: { path: [`(^|/)node_modules/${name.replace('.', '\\.')}/`, `^${name.replace('.', '\\.')}$`] },
});

module.exports = {
  forbidden: [
    {
      name: 'renderer-not-electron',
      comment: '页面与外壳互不引用，只通过 shared/bridge 的约定说话。',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { path: ['^electron/', '(^|/)node_modules/electron/', '^electron$'] },
    },
    {
      name: 'electron-not-renderer',
      comment: '外壳与页面互不引用，只通过 shared/bridge 的约定说话。',
      severity: 'error',
      from: { path: '^electron/' },
      to: { path: ['^renderer/', '(^|/)node_modules/react(-dom)?/'] },
    },
    {
      name: 'shared-stands-alone',
      comment: 'shared 不认识页面、外壳、构建和测试。',
      severity: 'error',
      from: { path: '^shared/' },
      to: { path: '^(renderer|electron|build|tests|templates)/' },
    },
    {
      name: 'shared-in-a-layer',
      comment: `shared 里的文件都在这些目录之一：${layers.join('、')}。`,
      severity: 'error',
      from: { path: product },
      to: { path: '^shared/', pathNot: `^shared/(${layers.join('|')})/` },
    },
    {
      name: 'shared-is-pure',
      comment: 'shared 是纯 TypeScript：没有 node:、Electron、React；平台的能力以参数传入。',
      severity: 'error',
      from: { path: '^shared/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'shared-without-frames',
      comment: 'shared 是纯 TypeScript：没有 node:、Electron、React；平台的能力以参数传入。',
      severity: 'error',
      from: { path: '^shared/' },
      to: { path: ['(^|/)node_modules/(electron|react|react-dom|@base-ui|zustand)/', '^(electron|react|react-dom|zustand)$'] },
    },
    {
      name: 'renderer-without-node',
      comment: '页面里没有 Node。',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'renderer-stays-light',
      comment: `页面不引用 ${heavy.map((layer) => `shared/${layer}`).join('、')}：这些活交给外壳的任务进程。`,
      severity: 'error',
      from: { path: '^renderer/' },
      to: { path: `^shared/(${heavy.join('|')})/`, pathNot: light },
    },
    {
      name: 'bridge-stays-light',
      comment: '页面引用 shared/bridge，所以它对较重的目录只许引用类型（import type）。',
      severity: 'error',
      from: { path: '^shared/bridge/' },
      to: { path: `^shared/(${heavy.join('|')})/`, dependencyTypesNot: ['type-only'] },
    },
    ...upwards,
    ...upstairs,
    {
      name: 'renderer-on-a-floor',
      comment: `renderer 里的文件都在这些目录之一：${floors.join('、')}；只有起点（main.tsx、dev/）在外面，谁也不引用它们。`,
      severity: 'error',
      from: { path: `^renderer/(${floors.join('|')})/` },
      to: { path: '^renderer/', pathNot: `^renderer/((${floors.join('|')})/|style/.+\\.css$)` },
    },
    {
      name: 'renderer-one-way',
      comment: '页面的两个目录不许互相引用。',
      severity: 'error',
      scope: 'folder',
      from: { path: '^renderer/' },
      to: { circular: true },
    },
    homed('decimal.js', '^shared/number/decimal\\.ts$'),
    homed('docx', '^shared/word/'),
    homed('pdf-lib', '^shared/print/merge-pdf\\.ts$'),
    homed('fflate', '^shared/(sheets/package\\.ts$|into/package\\.ts$|word/)'),
    {
      name: 'product-not-tests',
      comment: '产品代码不引用测试和构建。',
      severity: 'error',
      from: { path: product },
      to: { path: '^(tests|build)/' },
    },
    {
      name: 'declared-packages-only',
      comment: '产品代码引用的包要写在 package.json 的 dependencies 里（electron 本身除外）。',
      severity: 'error',
      from: { path: product },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], pathNot: '(^|node_modules/)(electron|@types)(/|$)' },
    },
    { name: 'no-circles', comment: '不许循环引用。', severity: 'error', from: { path: product }, to: { circular: true } },
    {
      name: 'resolvable',
      comment: '引用的东西要找得到。',
      severity: 'error',
      from: { path: product },
      to: { couldNotResolve: true, pathNot: '\\?(worker|url|raw|inline)$' },
    },
  ],
  options: {
    doNotFollow: { path: '(^|/)node_modules/' },
    exclude: { path: '^(dist|out|release)/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'] },
  },
  layers,
};
