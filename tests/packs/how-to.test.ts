import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { PackSource } from '../../shared/pack';
import { packIdOf } from '../../shared/pack';
import { checkPack } from '../../shared/packcheck';
import { sentence } from '../../shared/text/problem';
import { compareExample } from './compare';
import { loadedFrom, packFolders, sourceIn } from './library';

const howTo = readFileSync(path.resolve(import.meta.dirname, '../../templates/HOW-TO-ADD-A-REGION.md'), 'utf8');

interface Edit {
  readonly file: string;
  readonly before: string;
  readonly after: string;
}

/** The edits the page asks for, word for word: its `diff` blocks. */
function editsOf(page: string): Edit[] {
  return [...page.matchAll(/```diff\n文件 (\S+)\n([\s\S]*?)\n```/g)].map(([, file = '', body = '']) => {
    const lines = body.split('\n');
    const keep = (dropped: string) =>
      lines
        .filter((line) => !line.startsWith(dropped))
        .map((line) => line.slice(1))
        .join('\n');
    return { file, before: keep('+'), after: keep('-') };
  });
}

/** Does to a copy of the blank pack what the page says. */
function follow(edits: readonly Edit[]): PackSource {
  const files = new Map(sourceIn('templates/_blank').files.map((file) => [file.path, file.text]));
  for (const { file, before, after } of edits) {
    const text = files.get(file) ?? '';
    if (text.split(before).length !== 2) throw new Error(`${file} has not exactly one place for:\n${before}`);
    files.set(
      file,
      text.replace(before, () => after),
    );
  }
  return { folder: 'templates/taoyuan/2024', files: [...files].map(([name, text]) => ({ path: name, text })) };
}

describe('the page on adding a region', () => {
  const edits = editsOf(howTo);
  const made = follow(edits);

  it('has edits for every file of the blank pack', () => {
    expect([...new Set(edits.map(({ file }) => file))].sort()).toEqual([
      'department.yaml',
      'examples/first.yaml',
      'pack.yaml',
      'project.yaml',
    ]);
  });

  it('followed to the letter, makes a pack that passes the check', () => {
    const sources = packFolders().map(sourceIn);
    const report = checkPack(made, (id) => sources.find((one) => packIdOf(one) === id));
    expect(report.problems.map((one) => `${one.place} ${sentence(one)}`)).toEqual([]);
    expect(report.pack?.id).toBe('taoyuan-2024');
  });

  it('whose example comes out line by line', () => {
    const loaded = loadedFrom(made);
    const { expected, got } = compareExample(loaded, loaded.examples[0]?.data ?? '');
    expect(got).toEqual(expected);
  });
});
