import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { ensureBuilt } from './build.mjs';
import { gather, say } from './run.mjs';
import { sum, tallyReport, tallyStep } from './tally.mjs';

/**
 * @typedef {{ root: string, env: NodeJS.ProcessEnv }} Context
 * @typedef {{ output: string, tally: import('./tally.mjs').Tally }} Outcome
 * `tells`: what it writes is what it is run for, and is shown also when all went well.
 * @typedef {{ label: string, tells?: boolean, run: (context: Context) => Promise<Outcome> }} Step
 */

/**
 * Builds what is stale. A part that cannot be built is one failure; the other steps still have their say.
 * @type {Step}
 */
export const buildStep = {
  label: '构建',
  run: async ({ root }) => {
    try {
      await ensureBuilt(root);
      return { output: '', tally: tallyStep(0) };
    } catch (error) {
      return { output: error instanceof Error ? error.message : String(error), tally: tallyStep(1) };
    }
  },
};

/**
 * A step that is one of package.json's scripts.
 * @param {string} name
 * @param {string} label
 * @returns {Step}
 */
export function scriptStep(name, label) {
  const run = async (/** @type {Context} */ { root, env }) => {
    const { code, output } = await gather('npm', ['run', '--silent', name], { cwd: root, env });
    return { output, tally: tallyStep(code) };
  };
  return { label, run };
}

/**
 * A step that is a project of vitest.config.mts. `display`: it gets a display, and with it a clipboard, of its own.
 * @param {string} project
 * @param {string} label
 * @param {{ display?: boolean, tells?: boolean }} [options]
 * @returns {Step}
 */
export function vitestStep(project, label, { display = false, tells = false } = {}) {
  const run = async (/** @type {Context} */ { root, env }) => {
    const report = path.join(root, 'node_modules', '.cache', 'reports', `${project}.json`);
    mkdirSync(path.dirname(report), { recursive: true });
    rmSync(report, { force: true });
    const vitest = path.join(root, 'node_modules', 'vitest', 'vitest.mjs');
    const args = [vitest, 'run', '--project', project, '--reporter', 'dot', '--reporter', 'json', `--outputFile.json=${report}`];
    const { code, output } = display
      ? await gather('xvfb-run', ['-a', process.execPath, ...args], { cwd: root, env })
      : await gather(process.execPath, args, { cwd: root, env });
    const read = existsSync(report)
      ? /** @type {import('./tally.mjs').Report} */ (JSON.parse(readFileSync(report, 'utf8')))
      : null;
    return { output, tally: tallyReport(read, code) };
  };
  return { label, tells, run };
}

/**
 * @param {Step} step
 * @param {Context} context
 */
async function runOne(step, context) {
  const begun = Date.now();
  const { output, tally } = await step.run(context);
  const seconds = ((Date.now() - begun) / 1000).toFixed(1);
  const mark = tally.failed === 0 ? '✓' : '✗';
  say(`${mark} ${step.label}（${seconds} 秒，${tally.passed} 项通过，${tally.failed} 项未通过）`);
  if (tally.failed > 0 || step.tells) say(output.trim());
  return tally;
}

/**
 * Runs steps side by side, `lanes` at a time, in the order given.
 * @param {readonly Step[]} steps
 * @param {Context} context
 * @param {number} lanes
 */
export async function runSteps(steps, context, lanes) {
  const queue = [...steps];
  /** @type {import('./tally.mjs').Tally[]} */
  const tallies = [];
  const lane = async () => {
    for (let step = queue.shift(); step !== undefined; step = queue.shift()) tallies.push(await runOne(step, context));
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return sum(tallies);
}
