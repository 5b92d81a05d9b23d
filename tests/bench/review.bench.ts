import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { filePorts } from '../../electron/disk';
import { workbookBytes } from '../../shared/jobs';
import { builtCli, startCli } from '../support/built-cli';
import { childProgram } from '../support/child';
import { sampleOf } from '../support/packs';

const FILES = 100;

/** As many rounds; of each side the quickest counts. */
const ROUNDS = 3;

it('100 workbooks are reviewed in one command in at most 1.5 times the time of scoring them', async () => {
  const home = mkdtempSync(path.join(tmpdir(), 'jxzp-bench-review-'));
  try {
    const folder = path.join(home, '送审');
    mkdirSync(folder);
    const { pack, workbook } = await sampleOf('anju-2024-hotline');
    for (let at = 0; at < FILES; at += 1) {
      const unit = { ...workbook.unit, name: `第${at}局` };
      const bytes = await workbookBytes({ pack, workbook: { ...workbook, unit }, evidence: new Map() }, '0.0.1', filePorts);
      if (!bytes.ok) throw new Error(JSON.stringify(bytes.problems));
      writeFileSync(path.join(folder, `${at}.jxzp`), bytes.value);
    }
    const cli = await builtCli();
    // Both begin with a process that has just started: what is compiled as it runs is slow at first.
    const scorer = await childProgram('tests/bench/score-child.ts');
    const scoring: number[] = [];
    const reviewing: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      scoring.push(await timed(() => startCli(scorer, folder).ended));
      const out = path.join(home, `${round}.xlsx`);
      reviewing.push(await timed(() => startCli(cli, 'review', folder, '--out', out, '--jobs', '1').ended));
      expect(readFileSync(out).length).toBeGreaterThan(10_000);
    }
    const [scored, reviewed] = [Math.min(...scoring), Math.min(...reviewing)];
    process.stdout.write(
      `批量审核 ${FILES} 份自评卷 ${(reviewed / 1000).toFixed(2)} s，评分 ${(scored / 1000).toFixed(2)} s，${(reviewed / scored).toFixed(2)} 倍（上限 1.5）\n`,
    );
    expect(reviewed).toBeLessThanOrEqual(1.5 * scored);
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
});

async function timed(job: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await job();
  return performance.now() - start;
}
