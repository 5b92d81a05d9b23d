import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { nodeHost, placeSet, sha256 } from '../../../electron/disk';
import { realPublications } from '../../../electron/world/publications';

const OLD = { 'a.docx': '旧表', 'b.xlsx': '旧数' };
const NEW = { 'a.docx': '新表', 'b.xlsx': '新数' };

/** The real disk under a program that is killed at its n-th rename. */
function killedAt(rename: number) {
  const around = nodeHost();
  let count = 0;
  const { fs } = around;
  const renames: typeof fs.rename = async (from, to) => {
    count += 1;
    if (count >= rename) throw new Error('killed');
    return fs.rename(from, to);
  };
  // Its process is gone for whoever looks next.
  return { ...around, self: { ...around.self, pid: 2 ** 22 + 7 }, fs: { ...fs, rename: renames } };
}

it.each([1, 2, 3, 4, 5, 6, 7])('what was killed at rename %i is ended at the next start, and then forgotten', async (rename) => {
  const home = mkdtempSync(path.join(tmpdir(), 'jxzp-publications-'));
  const [list, folder] = [path.join(home, 'publications.json'), path.join(home, '公开')];
  const root = path.join(folder, '某局2024年度');
  mkdirSync(root, { recursive: true });
  for (const [name, said] of Object.entries(OLD)) writeFileSync(path.join(root, name), said);
  const before = new Map(Object.entries(OLD).map(([name, said]) => [name, sha256(Buffer.from(said))]));
  const files = Object.entries(NEW).map(([name, said]) => ({ path: name, bytes: Buffer.from(said) }));
  await realPublications(list).begin(folder);
  await placeSet(root, files, before, killedAt(rename)).catch(() => undefined);
  await realPublications(list).finish();
  const found = Object.fromEntries(readdirSync(root).map((name) => [name, readFileSync(path.join(root, name), 'utf8')]));
  expect([OLD, NEW]).toContainEqual(found);
  expect(JSON.parse(readFileSync(list, 'utf8'))).toEqual([]);
  rmSync(home, { recursive: true });
});

it('a folder that is away is kept for another start; a list that cannot be read is none', async () => {
  const home = mkdtempSync(path.join(tmpdir(), 'jxzp-publications-'));
  const list = path.join(home, 'publications.json');
  const away = path.join(home, '移动盘', '公开');
  await realPublications(list).begin(away);
  await realPublications(list).finish();
  expect(JSON.parse(readFileSync(list, 'utf8'))).toEqual([away]);
  writeFileSync(list, '{');
  await realPublications(list).finish();
  rmSync(home, { recursive: true });
});
