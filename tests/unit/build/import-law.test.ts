import { readdirSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { holdToLaw, type Law, readLaw } from '../../../build/import-law';
import { home, planted } from '../../support/planted';

const manifest = {
  'package.json': '{"dependencies":{"decimal.js":"1","react":"1","docx":"1","fflate":"1"},"devDependencies":{"exceljs":"1"}}',
};
const leaf = 'export const leaf = 1;\nexport type Leaf = number;\n';

/** The names of the rules that a planted import breaks. */
async function broken(file: string, text: string, others: readonly string[] = []): Promise<string[]> {
  const files = { ...manifest, ...Object.fromEntries(others.map((other) => [other, leaf])), [file]: text };
  const { breaches } = await planted(files, (project) => holdToLaw(project.root));
  return breaches.map((breach) => /（([\w-]+)）$/.exec(breach)?.[1] ?? breach);
}

/** Folders that must not import folders: the file, what it imports, that file, the rule it breaks. */
const acrossFolders = [
  ['shared/text/a.ts', '../number/b', 'shared/number/b.ts', 'shared-text-looks-down'],
  ['shared/formula/a.ts', '../scoring/b', 'shared/scoring/b.ts', 'shared-formula-looks-down'],
  ['shared/file/a.ts', '../jobs/b', 'shared/jobs/b.ts', 'shared-file-looks-down'],
  ['shared/number/a.ts', '../../electron/b', 'electron/b.ts', 'shared-stands-alone'],
  ['shared/number/a.ts', '../../tests/b', 'tests/b.ts', 'shared-stands-alone'],
  ['shared/number/a.ts', '../odd/b', 'shared/odd/b.ts', 'shared-in-a-layer'],
  ['renderer/a.ts', '../electron/b', 'electron/b.ts', 'renderer-not-electron'],
  ['electron/a.ts', '../renderer/b', 'renderer/b.ts', 'electron-not-renderer'],
  ['renderer/a.ts', '../shared/word/b', 'shared/word/b.ts', 'renderer-stays-light'],
  ['renderer/a.ts', '../shared/jobs/b', 'shared/jobs/b.ts', 'renderer-stays-light'],
  ['renderer/a.ts', '../shared/recognising/b', 'shared/recognising/b.ts', 'renderer-stays-light'],
  ['shared/bridge/a.ts', '../jobs/b', 'shared/jobs/b.ts', 'bridge-stays-light'],
  ['renderer/kit/a.ts', '../state/b', 'renderer/state/b.ts', 'renderer-kit-looks-down'],
  ['renderer/state/a.ts', '../grid/b', 'renderer/grid/b.ts', 'renderer-state-looks-down'],
  ['renderer/grid/a.ts', '../pages/unit/b', 'renderer/pages/unit/b.ts', 'renderer-grid-looks-down'],
  ['renderer/pages/unit/a.ts', '../../app/b', 'renderer/app/b.ts', 'renderer-pages-looks-down'],
  ['renderer/app/a.ts', '../chrome/b', 'renderer/chrome/b.ts', 'renderer-on-a-floor'],
  ['renderer/app/a.ts', '../main', 'renderer/main.tsx', 'renderer-on-a-floor'],
] as const;

/** Folders that must not import packages. */
const fromPackages = [
  ['shared/scoring/a.ts', 'decimal.js', 'decimal-js-at-home'],
  ['shared/excel/a.ts', 'docx', 'docx-at-home'],
  ['shared/excel/a.ts', 'exceljs', 'declared-packages-only'],
  ['shared/file/a.ts', 'node:fs', 'shared-is-pure'],
  ['shared/file/a.ts', 'react', 'shared-without-frames'],
  ['renderer/a.ts', 'electron', 'renderer-not-electron'],
  ['renderer/a.ts', 'node:path', 'renderer-without-node'],
  ['electron/a.ts', 'vitest', 'declared-packages-only'],
] as const;

/** The file of a case of its own, so that all of them are planted and looked at at once. */
function ownFile(file: string, from: string): string {
  return file.replace('/a.ts', `/${from.replaceAll(/\W/g, '-')}-a.ts`);
}

/** The rules that these imports break, by the file that breaks them. */
async function rulesBroken(): Promise<Map<string, string[]>> {
  const files: Record<string, string> = { ...manifest };
  for (const [file, from, other] of acrossFolders) {
    files[ownFile(file, from)] = `export * from '${from}';`;
    files[other] = leaf;
  }
  for (const [file, from] of fromPackages) files[ownFile(file, from)] = `import * as it from '${from}';\nexport const used = it;`;
  const { breaches } = await planted(files, (project) => holdToLaw(project.root));
  const rules = new Map<string, string[]>();
  for (const breach of breaches) {
    const [, file = breach, rule = breach] = /^(\S+) → .*（([\w-]+)）$/s.exec(breach) ?? [];
    rules.set(file, [...(rules.get(file) ?? []), rule]);
  }
  return rules;
}

describe('the import law', () => {
  // `npm run imports` holds all of our own modules to the law; it passes over none of these layers.
  it('knows every layer of ours, and refuses to pass where it sees nothing of one', async () => {
    const ours = readdirSync(path.join(home, 'shared'), { withFileTypes: true }).filter((one) => one.isDirectory());
    expect(ours.map(({ name }) => name).filter((name) => !readLaw().layers.includes(name))).toEqual([]);
    const files = { ...manifest, 'shared/text/a.ts': leaf, 'shared/number/b.ts': leaf };
    const blind: Law = { ...readLaw(), options: { ...readLaw().options, exclude: { path: 'number' } } };
    const seeing = await planted(files, (project) => holdToLaw(project.root));
    expect(seeing).toEqual({ modules: 2, breaches: [] });
    const { breaches } = await planted(files, (project) => holdToLaw(project.root, blind));
    expect(breaches).toEqual([expect.stringContaining('shared/number 里有模块，一个也没看到')]);
  });

  it('refuses to pass where it sees nothing', async () => {
    const { breaches } = await planted({ ...manifest, 'shared/text/readme.txt': '' }, (project) => holdToLaw(project.root));
    expect(breaches).toHaveLength(1);
    expect(breaches[0]).toContain('一个模块也没看到');
  });

  it('lets a lower folder be used by a higher one', async () => {
    expect(await broken('shared/scoring/a.ts', "export * from '../formula/b';", ['shared/formula/b.ts'])).toEqual([]);
  });

  describe('of many that break it', () => {
    let rules = new Map<string, string[]>();
    beforeAll(async () => {
      rules = await rulesBroken();
    });

    it.each(acrossFolders)('%s must not import %s', (file, from, _, rule) => {
      expect(rules.get(ownFile(file, from))).toContain(rule);
    });

    it.each(fromPackages)('%s must not import the package %s', (file, from, rule) => {
      expect(rules.get(ownFile(file, from))).toContain(rule);
    });

    it('says nothing against the files they import', () => {
      const guilty = new Set([...acrossFolders, ...fromPackages].map(([file, from]) => ownFile(file, from)));
      expect([...rules.keys()].filter((file) => !guilty.has(file))).toEqual([]);
      expect(rules.size).toBe(acrossFolders.length + fromPackages.length);
    });
  });

  it('lets a page use the floors below it, and no two folders of the page each other', async () => {
    const below = ['renderer/kit/b.ts', 'renderer/state/b.ts', 'renderer/grid/b.ts', 'renderer/pages/roll/b.ts'];
    const all = ['../../kit/b', '../../state/b', '../../grid/b', '../roll/b']
      .map((from) => `export * from '${from}';`)
      .join('\n');
    expect(await broken('renderer/pages/start/a.ts', all, below)).toEqual([]);
    const files = {
      ...manifest,
      'renderer/pages/start/a.ts': "export * from '../roll/b';",
      'renderer/pages/start/c.ts': leaf,
      'renderer/pages/roll/b.ts': leaf,
      'renderer/pages/roll/d.ts': "export * from '../start/c';",
    };
    const { breaches } = await planted(files, (project) => holdToLaw(project.root));
    expect(breaches.some((breach) => breach.includes('renderer-one-way'))).toBe(true);
  });

  it('lets the bridge borrow types from heavier folders', async () => {
    const text = "import type { Leaf } from '../jobs/b';\nexport type Mine = Leaf;";
    expect(await broken('shared/bridge/a.ts', text, ['shared/jobs/b.ts'])).toEqual([]);
  });

  it('lets each package be used at home', async () => {
    expect(await broken('shared/number/decimal.ts', "export { Decimal } from 'decimal.js';")).toEqual([]);
    expect(await broken('shared/word/a.ts', "import * as it from 'docx';\nexport const used = it;")).toEqual([]);
  });

  it('names the folders of design in order', () => {
    expect(readLaw().layers.at(0)).toBe('text');
    expect(readLaw().layers.at(-1)).toBe('bridge');
  });
});
