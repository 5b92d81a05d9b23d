import { describe, expect, it } from 'vitest';
import { bindingsGate } from '../../../build/gates/bindings';
import { boundsGate } from '../../../build/gates/bounds';
import { builtinsGate } from '../../../build/gates/builtins';
import { docsGate } from '../../../build/gates/docs';
import type { Gate } from '../../../build/gates/gate';
import { namesGate } from '../../../build/gates/names';
import { parkedGate } from '../../../build/gates/parked';
import { namesOf, regionGate } from '../../../build/gates/regions';
import { gates } from '../../../build/gates/registry';
import { sizeGate } from '../../../build/gates/size';
import { planted } from '../../support/planted';

/** What a gate says of planted files: severity and place. */
async function found(gate: Gate, files: Readonly<Record<string, string>>): Promise<string[]> {
  const offences = await planted(files, (project) => gate.check(project));
  return offences.map(({ severity, file, line }) => `${severity} ${file}:${line}`);
}

const lines = (count: number) => Array.from({ length: count }, (_, index) => `export const v${index} = ${index};`).join('\n');
const longFunction = (count: number) =>
  `export function long() {\n${'  f();\n'.repeat(count - 2)}}\ndeclare function f(): void;\n`;

describe('the registry', () => {
  it('names each gate once', () => {
    expect(gates.map(({ name }) => name)).toEqual([
      'size',
      'floats',
      'docs',
      'builtins',
      'regions',
      'bindings',
      'parked',
      'bounds',
      'names',
    ]);
  });
});

describe('the gate of parked tests', () => {
  it('finds what does not run, or keeps others from running, in all its spellings', async () => {
    const text = [
      "it('runs', () => it.each([1])('too', () => undefined));",
      "it.skip('a', () => undefined);",
      "describe.only('b', () => undefined);",
      "test.concurrent.todo('c');",
      "it.skipIf(true)('d', () => undefined);",
      "xit('e', () => undefined);",
      'other.skip();',
    ].join('\n');
    const errors = [2, 3, 4, 5, 6].map((line) => `error tests/a.test.ts:${line}`);
    expect(await found(parkedGate, { 'tests/a.test.ts': text, 'shared/a.ts': text })).toEqual(errors);
  });
});

describe('the gate of bounds', () => {
  it('finds a bound of a test or a hook, as a number or as an option, and waits with one of their own', async () => {
    const text = [
      "it('a', () => undefined);",
      "it('b', () => undefined, 600_000);",
      "it('c', { timeout: 5000 }, () => undefined);",
      'beforeAll(() => undefined, 2 * minute);',
      "it.each([1, 2])('d', () => undefined, 30_000);",
      "it.each([1, 2])('e', () => undefined);",
      'setTimeout(() => undefined, 2000);',
      'await vi.waitFor(() => expect(1).toBe(1));',
      'await vi.waitFor(() => expect(1).toBe(1), { timeout: patience });',
      "await app.waitForEvent('window', isManual);",
      "await app.waitForEvent('window', { predicate: isManual, timeout: patience });",
      'await locator.waitFor();',
      'await after.app.firstWindow();',
      'await chromium.launch({ args: [] });',
    ].join('\n');
    const errors = [2, 3, 4, 5, 8, 10, 13, 14].map((line) => `error tests/a.test.ts:${line}`);
    expect(await found(boundsGate, { 'tests/a.test.ts': text, 'tests/a.bench.ts': text, 'shared/a.ts': text })).toEqual(errors);
    expect(await found(boundsGate, { 'tests/support/a.ts': text })).toHaveLength(8);
  });
});

describe('the gate of names', () => {
  it('finds names that are one where case does not count', async () => {
    const text = 'export const a = 1;\n';
    const good = {
      'renderer/Losses.tsx': text,
      'renderer/lostPoints.ts': text,
      'renderer/Losses.ts': text,
      'shared/losses.ts': text,
    };
    expect(await found(namesGate, good)).toEqual([]);
    const bad = { 'renderer/Losses.tsx': text, 'renderer/losses.ts': text };
    expect(await found(namesGate, bad)).toEqual(['error renderer/losses.ts:1']);
  });
});

describe('the size gate', () => {
  it('warns at 250 lines and fails beyond 400', async () => {
    expect(await found(sizeGate, { 'shared/number/a.ts': lines(250) })).toEqual([]);
    expect(await found(sizeGate, { 'shared/number/a.ts': lines(251) })).toEqual(['warning shared/number/a.ts:1']);
    expect(await found(sizeGate, { 'shared/number/a.ts': lines(401) })).toEqual(['error shared/number/a.ts:1']);
    expect(await found(sizeGate, { 'renderer/style/a.css': lines(401) })).toEqual(['error renderer/style/a.css:1']);
  });

  it('fails functions beyond 80 lines, of whatever kind', async () => {
    expect(await found(sizeGate, { 'electron/a.ts': longFunction(80) })).toEqual([]);
    expect(await found(sizeGate, { 'electron/a.ts': longFunction(81) })).toEqual(['error electron/a.ts:1']);
    const arrow = `export const long = () => {\n${'  0;\n'.repeat(80)}};`;
    expect(await found(sizeGate, { 'electron/a.ts': arrow })).toEqual(['error electron/a.ts:1']);
  });

  it('only reminds pages, and leaves tests and sentences alone', async () => {
    expect(await found(sizeGate, { 'renderer/a.tsx': longFunction(401) })).toEqual([
      'warning renderer/a.tsx:1',
      'warning renderer/a.tsx:1',
    ]);
    expect(await found(sizeGate, { 'tests/unit/a.test.ts': lines(500), 'shared/text/a.ts': lines(500) })).toEqual([]);
  });
});

describe('the gate for bindings', () => {
  it.each([
    'export const at = (owner: string, id: string) => `${owner}/fact/${id}`;',
    'export const at = (line: string) => `${line}/own-reason`;',
    'export const at = (id: string) => `project/${id}`;',
    "export const at = (line: string) => line + '/own';",
    "export const at = (id: string) => ['project', id].join('/');",
  ])('catches %s', async (text) => {
    expect(await found(bindingsGate, { 'renderer/grid/a.ts': text })).toEqual(['error renderer/grid/a.ts:1']);
  });

  it('leaves the catalogue, tests, files, sentences and places of packs alone', async () => {
    const text = 'export const at = (owner: string, id: string) => `${owner}/fact/${id}`;';
    expect(
      await found(bindingsGate, {
        'shared/workbook/fields/a.ts': text,
        'tests/unit/a.test.ts': text,
        'shared/scoring/compile/a.ts': 'export const at = (table: string) => `tables/${table}/rules`;',
        'electron/packs/a.ts': 'export const at = (folder: string) => `${folder}/pack.yaml`;',
        'shared/text/a.ts': 'export const said = (folder: string) => `${folder}：unit/fact 里没有`;',
      }),
    ).toEqual([]);
  });
});

describe('the region gate', () => {
  const pack = {
    'templates/xanadu/2024/pack.yaml': 'language: 1\nregion: 云梦省桃源市武陵区\n',
    'templates/_blank/pack.yaml': 'region: 某省\n',
  };

  it.each(['const a = "桃源";', '// 只有武陵才这样', 'export const xanaduOnly = 1;', 'if (pack === "XANADU-2024") {}'])(
    'catches %s',
    async (text) => {
      expect(await found(regionGate, { ...pack, 'shared/scoring/a.ts': `\n${text}` })).toEqual(['error shared/scoring/a.ts:2']);
    },
  );

  it('lets templates and tests name regions, and code say 某省', async () => {
    expect(
      await found(regionGate, { ...pack, 'tests/packs/a.ts': '桃源', 'shared/scoring/a.ts': '// 某省 _blank axanadus' }),
    ).toEqual([]);
  });

  it('cuts a full name into the names people use', () => {
    expect(namesOf('x', '广西壮族自治区南宁市青秀区')).toEqual(['x', '广西壮族自治区南宁市青秀区', '广西', '南宁', '青秀']);
  });
});

describe('the docs gate', () => {
  const base = {
    'package.json': '{"scripts":{"start":"x","jxzp":"x"}}',
    'shared/number/parse.ts': '',
    'docs/a.md': '',
    'out.txt': '',
  };
  const said = (text: string) => found(docsGate, { ...base, 'README.md': text });

  it.each([
    'see `shared/number/gone.ts`',
    'see [it](shared/number/gone.ts)',
    'see `gone.md`',
    'run `npm run gone`',
    '```sh\nnpm run -s gone -- packs\n```',
    'run `npm test`',
    'see `./gone`',
  ])('catches %s', async (text) => {
    expect(await said(text)).toHaveLength(1);
  });

  it.each([
    'see `shared/number/parse.ts`, `shared/number/`, `docs/`',
    'see [it](docs/a.md#part) and [there](https://example.org/gone.ts)',
    'run `npm start`, `npm run -s jxzp -- packs --json`, `npm ci`',
    'writes `out/` and `dist/main/main.cjs`',
    'put `templates/<地区>/<年度>/pack.yaml`, `examples/*.yaml` or `DATA.yaml`',
    'English prose about npm packages and/or paths',
  ])('lets %s pass', async (text) => {
    expect(await said(text)).toEqual([]);
  });
});

describe('the built-ins gate', () => {
  it.each([
    'Object.groupBy(list, (x) => x);',
    'const { promise } = Promise.withResolvers();',
    'new Set([1]).union(new Set());',
    'await Array.fromAsync(list);',
    'map.values().map((x) => x);',
    'list.toSorted();',
    'URL.canParse(text);',
    "import { webUtils } from 'electron';",
    "import { crc32 } from 'node:zlib';",
    "import { DatabaseSync } from 'node:sqlite';",
    'readdirSync(folder, { recursive: true });',
    'const at = import.meta.dirname;',
    'const r = /[\\p{L}--[a-z]]/v;',
  ])('catches %s', async (text) => {
    expect(await found(builtinsGate, { 'electron/a.ts': text })).toEqual(['error electron/a.ts:1']);
  });

  it.each(['grid-template-rows: subgrid;', 'field-sizing: content;', 'color: light-dark(red, blue);'])(
    'catches %s',
    async (text) => {
      expect(await found(builtinsGate, { 'renderer/a.css': `a {\n  ${text}\n}` })).toEqual(['error renderer/a.css:2']);
    },
  );

  it.each([
    '[...map.values()].map((x) => x);',
    'Object.values(record).map((x) => x);',
    'Object.entries(record).filter(([k]) => k);',
    'geometry.union(other);',
    'list.findLast((x) => x);',
    'mkdirSync(folder, { recursive: true });',
    '[...text.matchAll(/a/g)].map((m) => m[0]);',
  ])('lets %s pass', async (text) => {
    expect(await found(builtinsGate, { 'shared/number/a.ts': text })).toEqual([]);
  });
});
