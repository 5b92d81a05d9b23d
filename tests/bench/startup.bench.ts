import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { expect, it } from 'vitest';
import { electronBinary, freshFolder, root } from '../e2e/window';

const ROUNDS = 9;
const MOST = 1.3;
const bare = path.join(import.meta.dirname, 'bare');
const probe = path.join(import.meta.dirname, 'startup-probe.cjs');

/** Milliseconds from the beginning of the process to the first usable paint. */
function startOnce(program: string): number {
  const data = freshFolder('startup');
  const args = ['--no-sandbox', '--disable-gpu', `--user-data-dir=${data}`, '-r', probe, program];
  const said = execFileSync(electronBinary(), args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], timeout: 20_000 });
  return Number(/shown after (\d+)/.exec(said)?.[1]);
}

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

it(`shows its start page within ${MOST} times of a bare Electron window`, () => {
  const ours: number[] = [];
  const theirs: number[] = [];
  startOnce(bare);
  startOnce(root);
  // In turns, so that both meet the same weather.
  for (let round = 0; round < ROUNDS; round += 1) {
    theirs.push(startOnce(bare));
    ours.push(startOnce(root));
  }
  const ratio = median(ours) / median(theirs);
  process.stdout.write(`首屏：裸窗口 ${median(theirs)} ms，工作台 ${median(ours)} ms，${ratio.toFixed(2)} 倍（上限 ${MOST}）\n`);
  expect(ratio).toBeLessThanOrEqual(MOST);
});
