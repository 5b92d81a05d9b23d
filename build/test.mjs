/**
 * `npm test`: installs what is missing, builds what is stale, then everything that must hold before a change goes in.
 * `npm run test:long`, `npm run test:linux` and `npm run bench` prepare in the same way and run their own. The last line is the count.
 */
import process from 'node:process';
import { ensureDependencies } from './bootstrap/dependencies.mjs';
import { ensureElectron } from './bootstrap/electron.mjs';
import { root } from './bootstrap/root.mjs';
import { failPlainly, say } from './bootstrap/run.mjs';
import { buildStep, runSteps, scriptStep, vitestStep } from './bootstrap/steps.mjs';
import { ensureSystem, installerPackages, testPackages } from './bootstrap/system.mjs';
import { sum } from './bootstrap/tally.mjs';

const display = process.platform === 'linux';

/**
 * Each a list of rounds; within a round, steps run two at a time, in the order given. In `short` the tests with and without a window
 * run side by side: a window waits half of its time, which the others use. The packaged program is there before both.
 * @type {Readonly<Record<string, readonly (readonly import('./bootstrap/steps.mjs').Step[])[]>>}
 */
const plans = {
  short: [
    [buildStep],
    [scriptStep('package:tests', '打包'), scriptStep('imports', '引用规则'), scriptStep('format:check', '格式')],
    [
      vitestStep('unit', '单元、规则包、样张与恶意输入'),
      vitestStep('e2e', '真实窗口'),
      scriptStep('lint', '类型与代码检查'),
      scriptStep('gates', '门禁'),
    ],
  ],
  long: [[buildStep], [vitestStep('long', '长时间测试', { display })]],
  linux: [[buildStep], [scriptStep('package:tests', '打包')], [vitestStep('linux', '只在 Linux 上的测试', { display })]],
  bench: [[buildStep], [vitestStep('bench', '性能', { display, tells: true })]],
};

await failPlainly(async () => {
  const [name = 'short'] = process.argv.slice(2);
  const plan = plans[name];
  if (plan === undefined) throw new Error(`不认识「${name}」；可用的有：${Object.keys(plans).join('、')}。`);
  ensureDependencies(root);
  const missing = ensureSystem(name === 'long' || name === 'linux' ? [...testPackages, ...installerPackages] : testPackages);
  if (missing.length > 0) throw new Error(`缺少测试所需的系统软件包：${missing.join(' ')}`);
  const env = { ...process.env, NO_COLOR: '1', ...(await ensureElectron(root)) };
  const tallies = [];
  for (const round of plan) tallies.push(await runSteps(round, { root, env }, 2));
  const { passed, failed, skipped } = sum(tallies);
  if (skipped > 0) say(`${skipped} 个测试在运行中被略过`);
  process.stdout.write(`${passed} passed, ${failed} failed\n`);
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
});
