import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readingOnce } from '../../../shared/pack';
import { checkPack } from '../../../shared/packcheck';
import { sentence } from '../../../shared/text/problem';
import { packcheckProblems } from '../../../shared/text/problems/packcheck';
import { badPacks, finder, good, sourceOf } from './packs';

/** The pack they are made from is read once for all of them. */
const read = readingOnce();
const folders = readdirSync(badPacks).filter((name) => name !== '_good');

/** As `expected.txt` has it: file, line and code, and under them what the officer reads. */
function refusalsOf(folder: string): string {
  const source = sourceOf(`${badPacks}/${folder}`, folder);
  const { problems } = checkPack(source, finder([source, good]), read);
  return problems.map((one) => `${one.place} ${one.code}\n${sentence(one)}\n`).join('');
}

describe('every refusal has its broken pack', () => {
  it('and the pack they are made from passes, its difference named', () => {
    const report = checkPack(good, () => undefined);
    expect(report.problems).toEqual([]);
    expect(report.examples).toEqual([{ id: 'good-office', title: '某办公室（自拟）', passed: true }]);
    expect(report.differences).toEqual([
      { example: 'good-office', owner: 'department', line: 'mistakes', rule: '-1.00', self: '0.00', why: '公开的表没有扣' },
    ]);
    expect(report.pack?.tables.map((table) => [table.id, table.points, table.lines])).toEqual([
      ['department', '40', 5],
      ['project', '100', 0],
    ]);
  });

  it.each(folders)('%s', (folder) => {
    expect(refusalsOf(folder)).toBe(readFileSync(`${badPacks}/${folder}/expected.txt`, 'utf8'));
  });

  it('with no code left out', () => {
    const all = folders.map((folder) => readFileSync(`${badPacks}/${folder}/expected.txt`, 'utf8')).join('');
    expect(Object.keys(packcheckProblems).filter((code) => !all.includes(` ${code}\n`))).toEqual([]);
  });

  it('with file and line, nothing unsaid and no English left standing', () => {
    for (const folder of folders) {
      const expected = readFileSync(`${badPacks}/${folder}/expected.txt`, 'utf8').split('\n');
      for (const words of expected.filter((_, index) => index % 2 === 1))
        expect(words).not.toMatch(/(?<!when-)undefined|\[object|NaN|null/);
    }
  });
});
