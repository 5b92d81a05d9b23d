import fc from 'fast-check';
import { expect } from 'vitest';
import { type Pack, packOf } from '../../shared/pack';
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
    tables.map((table) => [table.path, table.rule, table.self, table.state, table.rating, table.lines, table.branches]),
  ]);
}

/** An evaluation that can remember nothing: pack and workbook are copies. */
export function afresh(pack: Pack, workbook: Workbook): Evaluation {
  return evaluate(packOf(structuredClone(pack.resolved)), structuredClone(workbook));
}

/** What the page shows of a workbook: every grid as it is on screen. */
export function shown(pack: Pack, workbook: Workbook, evaluation: Evaluation): string {
  return JSON.stringify(buildGrids(pack, workbook, evaluation, 'screen'));
}

/** Through random sequences of 100 commands and back: what is remembered of earlier evaluations and pages never shows. */
export async function checkMemoised(sequences: number): Promise<void> {
  const { pack, workbook } = await sampleOf('anju-2024-hotline');
  fc.assert(
    fc.property(sequence(100), (commands) => {
      const past = run(workbook, commands, pack);
      const back = [...past].reverse().filter((_, index) => index % 5 === 0);
      for (const [index, one] of [...past, ...back].entries()) {
        const remembered = evaluate(pack, one);
        // Parts are worked out when asked for: now one page is looked at, now another, now all of them.
        if (index % 3 > 0) buildGrid(index % 3 === 1 ? 'department' : `project/${one.projects[0]?.id}`, pack, one, remembered);
        else buildGrids(pack, one, remembered, 'screen');
        if (index % 25 !== 0 && index !== past.length + 1) continue;
        const anew = afresh(pack, one);
        expect(said(remembered, pack)).toBe(said(anew, pack));
        expect(shown(pack, one, remembered)).toBe(shown(packOf(structuredClone(pack.resolved)), structuredClone(one), anew));
      }
    }),
    { numRuns: sequences },
  );
}
