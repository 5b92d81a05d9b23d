import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { gather, say } from './run.mjs';
import { sum, tallyReport, tallyStep } from './tally.mjs';

/** A step that is one of package.json's scripts. */
export function scriptStep(name, label) {
  return {
    label,
    run: async ({ root }) => {
      const { code, output } = await gather('npm', ['run', '--silent', name], { cwd: root });
      return { output, tally: tallyStep(code) };
    },
  };
}

/** A step that is a project of vitest.config.mts; one with a window gets a display of its own. */
export function vitestStep(project, label, { display = false } = {}) {
  return {
    label,
    run: async ({ root, env }) => {
      const report = path.join(root, 'node_modules', '.cache', 'reports', `${project}.json`);
      mkdirSync(path.dirname(report), { recursive: true });
      rmSync(report, { force: true });
      const vitest = path.join(root, 'node_modules', 'vitest', 'vitest.mjs');
      const args = [
        vitest,
        'run',
        '--project',
        project,
        '--passWithNoTests',
        '--reporter',
        'dot',
        '--reporter',
        'json',
        `--outputFile.json=${report}`,
      ];
      const [command, all] = display ? ['xvfb-run', ['-a', process.execPath, ...args]] : [process.execPath, args];
      const { code, output } = await gather(command, all, { cwd: root, env });
      return { output, tally: tallyReport(existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : null, code) };
    },
  };
}

async function runOne(step, context) {
  const begun = Date.now();
  const { output, tally } = await step.run(context);
  const seconds = ((Date.now() - begun) / 1000).toFixed(1);
  say(`${tally.failed === 0 ? '✓' : '✗'} ${step.label}（${seconds} 秒，${tally.passed} 通过，${tally.failed} 未通过）`);
  if (tally.failed > 0) say(output.trimEnd());
  return tally;
}

/** Runs steps side by side, `lanes` at a time, in the order given. */
export async function runSteps(steps, context, lanes) {
  const queue = [...steps];
  const tallies = [];
  const lane = async () => {
    for (let step = queue.shift(); step !== undefined; step = queue.shift()) tallies.push(await runOne(step, context));
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return sum(tallies);
}
