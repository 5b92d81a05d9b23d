import { describe, expect, it } from 'vitest';
import { fixedScope } from '../../../shared/packcheck/scope';
import { evaluate } from '../../../shared/scoring';
import { newWorkbook, readPlain } from '../../../shared/workbook';
import { good, subjectFrom } from './packs';

describe('names rules may use', () => {
  it('are those the engine gives an indicator of the officer’s own', () => {
    const { pack, loaded } = subjectFrom(good);
    const data = loaded.examples[0]?.data ?? '';
    const read = readPlain(data, pack, newWorkbook(pack, ''));
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    const prefix = 'project/p1/indicator/i1/is/';
    const [project] = evaluate(pack, read.value).projects;
    const given = [...(project?.figures.keys() ?? [])]
      .filter((key) => key.startsWith(prefix))
      .map((key) => key.slice(prefix.length));
    const table = pack.tables.find((one) => one.kind === 'project');
    // The grade is what was filled in, not fixed.
    expect(new Set(table ? fixedScope(table).keys() : [])).toEqual(new Set(given.filter((name) => name !== 'grade')));
  });
});
