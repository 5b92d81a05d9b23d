import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Memory } from '../../../shared/graph/memory';
import { Decimal } from '../../../shared/number';
import type { Pack } from '../../../shared/pack';
import { evaluate, type Evaluation, type Line } from '../../../shared/scoring';
import { apply, type Workbook } from '../../../shared/workbook';
import { sampleOf } from '../../support/packs';
import { checkMemoised, said } from '../../support/evaluations';
import { runs } from '../../support/runs';

const typed = fc.oneof(
  fc.constantFrom('', '0', '100', '0.005', '4.525', '-3', '98%', '１２．５％', '9999999'),
  fc.integer({ min: 0, max: 100_000 }).map(String),
  fc.integer({ min: 0, max: 10_000_000 }).map((cents) => new Decimal(cents).div(100).toString()),
);

/** Every place of the workbook that takes a number, by kind. */
function places(pack: Pack, workbook: Workbook): string[] {
  const evaluation = evaluate(pack, workbook);
  const figures = [evaluation.shared, ...[...evaluation.tables, ...evaluation.projects].map((table) => table.figures)];
  const inputs = figures
    .flatMap((all) => [...all.values()])
    .filter((figure) => figure.kind === 'input' && figure.show !== 'text');
  return inputs.flatMap((figure) => figure.binding ?? []).filter((binding) => !/\/(own|overrule|target|grade)$/.test(binding));
}

function change(pack: Pack, workbook: Workbook, edits: readonly (readonly [number, string])[]): Workbook {
  const bindings = places(pack, workbook);
  return edits.reduce((now, [index, text]) => {
    const done = apply(now, { name: 'set', args: { binding: bindings[index % bindings.length], text } }, pack);
    return done.ok ? done.value : now;
  }, workbook);
}

function linesOf(evaluation: Evaluation): Line[] {
  return [...evaluation.tables, ...evaluation.projects].flatMap((table) =>
    table.execution ? [table.execution, ...table.lines] : [...table.lines],
  );
}

const edits = fc.array(fc.tuple(fc.nat(500), typed), { minLength: 1, maxLength: 25 });

describe('whatever is typed', () => {
  it('rule scores stay between 0 and the points, rounded to the pack’s decimals', async () => {
    const { pack, workbook } = await sampleOf('anju-2024-hotline');
    fc.assert(
      fc.property(edits, (list) => {
        for (const line of linesOf(evaluate(pack, change(pack, workbook, list)))) {
          if (!line.rule) continue;
          expect(line.rule.decimalPlaces()).toBeLessThanOrEqual(2);
          if (!line.points) expect(line.rule.lte(0)).toBe(true);
          else expect(line.rule.gte(0) && line.rule.lte(line.points)).toBe(true);
        }
      }),
      { numRuns: runs(6, 400) },
    );
  });

  it('evaluating what changed gives what evaluating everything gives, and twice the same', async () => {
    const { pack, workbook } = await sampleOf('anju-2024-hotline');
    fc.assert(
      fc.property(edits, (list) => {
        const memory = new Memory();
        said(evaluate(pack, workbook, memory), pack);
        const after = change(pack, workbook, list);
        const memoised = said(evaluate(pack, after, memory), pack);
        expect(memoised).toBe(said(evaluate(pack, after), pack));
        expect(said(evaluate(pack, after, memory), pack)).toBe(memoised);
      }),
      { numRuns: runs(3, 150) },
    );
  });

  it('so it does on the way through any commands, there and back', () => checkMemoised(runs(1, 10)));

  it('the order of projects and of indicators in a branch does not matter', async () => {
    const { pack, workbook } = await sampleOf('anju-2024-hotline');
    fc.assert(
      fc.property(edits, (list) => {
        const after = change(pack, workbook, list);
        const turned = structuredClone(after);
        turned.projects.reverse();
        for (const project of turned.projects) project.fill.indicators.reverse();
        const [one, other] = [evaluate(pack, after), evaluate(pack, turned)];
        expect(other.tables[0]?.rule).toEqual(one.tables[0]?.rule);
        expect(other.tables[0]?.self).toEqual(one.tables[0]?.self);
        expect(other.projects.map((project) => [project.project, String(project.self)]).sort()).toEqual(
          one.projects.map((project) => [project.project, String(project.self)]).sort(),
        );
      }),
      { numRuns: runs(3, 150) },
    );
  });
});
