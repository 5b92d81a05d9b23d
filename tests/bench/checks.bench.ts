import { expect, it } from 'vitest';
import { findAll } from '../../shared/findings';
import { evaluate } from '../../shared/scoring';
import type { Workbook } from '../../shared/workbook';
import { sampleOf } from '../support/packs';

/** As many rounds, that both sides are compiled as in a window that has been open for a while; of each the quickest counts. */
const ROUNDS = 15;

/** Milliseconds of processor time: what else the computer has to do does not count. */
function now(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/**
 * Checks run after every key press, so that whoever types waits for them as for the scores. Evaluating counts here with all that
 * is worked out only when somebody asks: the checks ask for it, and are not to be charged for it.
 */
it('all checks cost less than evaluating the 100 projects they look at', async () => {
  const { pack, workbook } = await sampleOf('anju-2024-hotline');
  const timed = () => {
    const projects = Array.from({ length: 100 }, (_, index) => ({
      ...structuredClone(workbook.projects[0]),
      id: `p${index}`,
      name: `项目${index}`,
    })) as Workbook['projects'];
    const book = { ...workbook, projects };
    const start = now();
    const evaluation = evaluate(pack, book);
    const tables = [...evaluation.tables, ...evaluation.projects, ...evaluation.appraisals];
    const figures = tables.map((table) => [table.branches(), [...table.figures.values()]]);
    const middle = now();
    const findings = findAll(pack, book, evaluation);
    return { evaluating: middle - start, finding: now() - middle, figures, findings };
  };
  const runs = Array.from({ length: ROUNDS }, timed);
  const [evaluating, finding] = [Math.min(...runs.map((run) => run.evaluating)), Math.min(...runs.map((run) => run.finding))];
  process.stdout.write(
    `校验 100 个项目 ${finding.toFixed(0)} ms，评定 ${evaluating.toFixed(0)} ms，${(finding / evaluating).toFixed(2)} 倍（上限 1）\n`,
  );
  expect(finding).toBeLessThan(evaluating);
});
