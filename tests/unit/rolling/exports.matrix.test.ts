import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../shared/scoring';
import { buildGrids } from '../../../shared/sheets';
import { fields } from '../../../shared/workbook/fields';
import { typedIn } from '../../../shared/workbook/fields/walk';
import { sampleOf } from '../../support/packs';
import { chosen } from '../../support/runs';
import { marked, packOf, rolls, rollTo } from './help';

/** Things that say what something is: they may be published again. */
const standing = new Set<string>([
  'identity',
  'tree',
  'target',
  'project-name',
  'code',
  'hidden',
  'appraisal',
  'row-name',
  'fact-nature',
  'pack-keep',
]);

// With every test run the one whose rules change with the year.
const tried = chosen(rolls, ({ sample }) => sample === 'anju-2023-approval');

describe.each(tried)('what is exported of $sample rolled to $to $year', ({ sample, to, year }) => {
  it('has nothing of last year that was to be cleared', async () => {
    const next = await packOf(to);
    const moved = new Set(next.rolling.map((one) => one.from));
    const marks: string[] = [];
    const old = await marked(sample, (entry, index) => {
      if (entry.kind !== 'field' || standing.has(entry.treatment.why) || moved.has(entry.binding)) return null;
      const text = `旧${index}旧`;
      marks.push(text);
      return text;
    });
    const { workbook, report } = rollTo(old, next, year);
    const printed = JSON.stringify(buildGrids(next, workbook, evaluate(next, workbook)));
    expect(marks.length).toBeGreaterThan(30);
    expect(marks.filter((mark) => printed.includes(mark))).toEqual([]);
    // Nothing of it is lost: it stands beside, or in the report.
    const aside = JSON.stringify([workbook.reference, report]);
    expect(marks.filter((mark) => !aside.includes(mark))).toEqual([]);
    const { reference: _reference, rolled: _rolled, ...typed } = workbook;
    expect(marks.filter((mark) => JSON.stringify(typed).includes(mark))).toEqual([]);
  });

  it('has none of last year’s amounts', async () => {
    const next = await packOf(to);
    const marks: string[] = [];
    const old = await marked(sample, (entry, index) => {
      const amount =
        /\/funds\/|\/actual$|\/own$|^unit\/fact\//.test(entry.binding) && !next.rolling.some((one) => one.from === entry.binding);
      if (!amount) return null;
      const text = `${730_000 + index}.37`;
      marks.push(text);
      return text;
    });
    const { workbook } = rollTo(old, next, year);
    const { reference: _reference, rolled: _rolled, ...typed } = workbook;
    const grids = buildGrids(next, workbook, evaluate(next, workbook));
    expect(marks.filter((mark) => JSON.stringify([grids, typed]).includes(mark))).toEqual([]);
  });
});

it('keeps nothing that is a result', async () => {
  const { pack, workbook } = await sampleOf('anju-2024-hotline');
  const { customActual, customGrade, selfScore, selfScoreReason, amount, reason, note, goalActual } = fields;
  const results = new Set(
    [customActual, customGrade, selfScore, selfScoreReason, amount, reason, note, goalActual].map(({ id }) => id),
  );
  const found = typedIn(pack, workbook).filter(({ kind }) => results.has(kind.id));
  expect(found.length).toBeGreaterThan(10);
  expect(found.filter(({ carry }) => carry.fate !== 'clear')).toEqual([]);
});
