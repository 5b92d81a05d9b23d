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
