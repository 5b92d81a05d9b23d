import fc from 'fast-check';
import { expect } from 'vitest';
import { Memory } from '../../shared/graph/memory';
import type { Pack } from '../../shared/pack';
import { evaluate, type Evaluation } from '../../shared/scoring';
import { buildGrid, buildGrids } from '../../shared/sheets';
import type { Workbook } from '../../shared/workbook';
import { sampleOf } from './packs';
import { run, sequence } from './sequences';

/** What an evaluation says, without identities: every figure, and each project's part in each roll-up. */
export function said(evaluation: Evaluation, { rollups }: Pack): string {
  const tables = [...evaluation.tables, ...evaluation.projects, ...evaluation.appraisals];
  const parts = rollups.flatMap(({ id }) =>
    evaluation.projects.map((project) => evaluation.figure(`rollup/${id}/of/${project.project}`)),
  );
  const figures = [...evaluation.shared.values(), ...parts, ...tables.flatMap((table) => [...table.figures.values()])];
  return JSON.stringify([
    figures.map((figure) => [figure?.key, figure?.value, figure?.typed, figure?.refs ? [...figure.refs] : null]),
    tables.map((table) => [table.path, table.rule, table.self, table.state, table.rating, table.lines, table.branches()]),
  ]);
}

/** What the page shows of a workbook: every grid as it is on screen. */
export function shown(pack: Pack, workbook: Workbook, evaluation: Evaluation, memory?: Memory): string {
  return JSON.stringify(buildGrids(pack, workbook, evaluation, 'screen', memory ? { memory } : {}));
}

/** Through random sequences of 100 commands and back: what is remembered of earlier evaluations and pages never shows. */
export async function checkMemoised(sequences: number): Promise<void> {
  const { pack, workbook } = await sampleOf('anju-2024-hotline');
  fc.assert(
    fc.property(sequence(100), (commands) => {
      const memory = new Memory();
      const past = run(workbook, commands, pack);
      const back = [...past].reverse().filter((_, index) => index % 5 === 0);
      for (const [index, one] of [...past, ...back].entries()) {
        const remembered = evaluate(pack, one, memory);
        // Parts are worked out when asked for: now one page is looked at, now another, now all of them.
        const page = index % 3 === 1 ? 'department' : `project/${one.projects[0]?.id}`;
        if (index % 3 > 0) buildGrid(page, pack, one, remembered, 'screen', memory);
        else buildGrids(pack, one, remembered, 'screen', { memory });
        if (index % 25 !== 0 && index !== past.length + 1) continue;
        const anew = evaluate(pack, one);
        expect(said(remembered, pack)).toBe(said(anew, pack));
        expect(shown(pack, one, remembered, memory)).toBe(shown(pack, one, anew));
      }
    }),
    { numRuns: sequences },
  );
}
