import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { realRecent } from '../../../electron/world/recent';

const home = mkdtempSync(path.join(tmpdir(), 'jxzp-recent-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

it('the files of late are told whenever there are others, and not for each save of the same', async () => {
  const told: string[][] = [];
  const files = ['甲.jxzp', '乙.jxzp'].map((name) => path.join(home, name));
  for (const file of files) writeFileSync(file, '');
  const [one = '', other = ''] = files;
  const recent = realRecent(path.join(home, 'recent.json'), (now) => told.push(now.map(({ name }) => name)));
  await recent.add(one);
  await recent.add(one);
  await recent.add(other);
  expect(told).toEqual([['甲.jxzp'], ['乙.jxzp', '甲.jxzp']]);
  const [first] = await recent.list();
  await recent.forget(first?.handle ?? '');
  expect(told.at(-1)).toEqual(['甲.jxzp']);
  // The page's own ticket is worth nothing to the menu, and the other way round.
  expect(await recent.path(one)).toBe(null);
});

it('one that is pinned stays first and is not pushed off; how each stands is told with it', async () => {
  const file = path.join(home, 'pinned.json');
  const files = Array.from({ length: 15 }, (_, index) => path.join(home, `${index}.jxzp`));
  for (const one of files) writeFileSync(one, '');
  const recent = realRecent(file);
  const names = async () => (await recent.list()).map(({ name }) => name);
  await recent.add(files[0] ?? '');
  const standing = { unit: '某区热线中心', year: '2024', score: '98', rating: '优', left: 0 };
  await recent.note(files[0] ?? '', standing);
  // Of a file that is not listed nothing is kept.
  await recent.note(path.join(home, 'never.jxzp'), standing);
  await recent.pin((await recent.list())[0]?.handle ?? '', true);
  // Not waited for: each begins with what the one before it wrote.
  await Promise.all(files.slice(1).map((one) => recent.add(one)));
  expect((await recent.list())[0]).toMatchObject({ name: '0.jxzp', pinned: true, standing });
  expect(await names()).toHaveLength(13);
  await recent.pin((await recent.list())[0]?.handle ?? '', false);
  await recent.add(files[14] ?? '');
  expect(await names()).toEqual(['14.jxzp', ...Array.from({ length: 11 }, (_, index) => `${13 - index}.jxzp`)]);
});
