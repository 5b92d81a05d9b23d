import fc from 'fast-check';
import { expect } from 'vitest';
import type { Pack } from '../../shared/pack';
import { evaluate, type Evaluation } from '../../shared/scoring';
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
  return evaluate(structuredClone(pack), structuredClone(workbook));
}

/** Through random sequences of 100 commands and back: what is remembered of earlier evaluations never shows. */
export async function checkMemoised(sequences: number): Promise<void> {
  const { pack, workbook } = await sampleOf('anju-2024-hotline');
  fc.assert(
    fc.property(sequence(100), (commands) => {
      const past = run(workbook, commands, pack);
      const back = [...past].reverse().filter((_, index) => index % 5 === 0);
      for (const [index, one] of [...past, ...back].entries()) {
        const remembered = evaluate(pack, one);
        if (index % 25 === 0 || index === past.length + 1) expect(said(remembered, pack)).toBe(said(afresh(pack, one), pack));
      }
    }),
    { numRuns: sequences },
  );
}
