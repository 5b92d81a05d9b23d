import { mkdirSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { builtCli, startCli } from '../../support/built-cli';
import { type CellValues, readValues } from '../../support/spreadsheet';

const home = mkdtempSync(path.join(tmpdir(), 'jxzp-review-killed-'));

/** The pages of a result but the first, which says when it was made. */
function pagesOf(file: string): CellValues {
  const { 汇总: _, ...pages } = readValues(file);
  return pages;
}

it('killed or stopped, the same order to review a folder goes on, in several processes too, to what one gives undisturbed', async () => {
  const cli = await builtCli();
  const folder = path.join(home, '送审');
  mkdirSync(folder);
  const samples = [
    'anju-2023-approval',
    'anju-2024-hotline',
    'mof-2020-training',
    'tianmen-2022-hotline',
    'yanzhou-2024-governance',
  ];
  for (let at = 0; at < 14; at += 1) {
    const made = await startCli(cli, 'sample', samples[at % samples.length] ?? '', '--out', path.join(folder, `${at}.jxzp`))
      .ended;
    expect(made.code).toBe(0);
  }
  const whole = path.join(home, '一次做完.xlsx');
  await startCli(cli, 'review', folder, '--out', whole, '--jobs', '1').ended;

  const killed = path.join(home, '断断续续.xlsx');
  const first = startCli(cli, 'review', folder, '--out', killed, '--jobs', '1');
  await first.said('[2/');
  process.kill(-(first.child.pid ?? 0), 'SIGKILL');
  await first.ended;
  expect(readdirSync(home)).toContain(`${path.basename(killed)}.part`);

  const second = startCli(cli, 'review', folder, '--out', killed, '--jobs', '1');
  await second.said('[5/');
  // What a terminal sends on Ctrl+C: to the whole group.
  process.kill(-(second.child.pid ?? 0), 'SIGINT');
  const stopped = await second.ended;
  expect(stopped).toMatchObject({ code: 2, out: '' });
  expect(stopped.err).toMatch(/已经停下，14 个文件审核了 \d+ 个.*原样再来一次就接着做/);
  // It did not begin anew.
  expect(stopped.err.startsWith('[0/')).toBe(false);

  const last = await startCli(cli, 'review', folder, '--out', killed, '--jobs', '2', '--json').ended;
  expect(last.code).toBe(1);
  expect(last.err).toMatch(/^\[[5-9]\/14\]/);
  expect(pagesOf(killed)).toEqual(pagesOf(whole));
  expect(readdirSync(home).filter((name) => name.includes(path.basename(killed)))).toEqual([path.basename(killed)]);
});
