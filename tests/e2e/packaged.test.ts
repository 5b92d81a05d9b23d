import path from 'node:path';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mainJob, type Seen } from './mainJob';
import { packaged, packagedBinary, start } from './packaged';
import { freshFolder, root, type Window } from './window';

/** The pack folders of the project that can be begun from: a folder a region, in it a folder a year; `_base` is only built on. */
function packFolders(): string[] {
  const templates = path.join(root, 'templates');
  const regions = readdirSync(templates, { withFileTypes: true }).filter((one) => one.isDirectory() && !one.name.startsWith('_'));
  return regions.flatMap(({ name }) => readdirSync(path.join(templates, name)).map((year) => `${name}/${year}`));
}

/** The program as it is handed out, called from a terminal where there is no display. */
function jxzp(...args: string[]) {
  const { DISPLAY: _, WAYLAND_DISPLAY: __, ...env } = process.env;
  const { status, stdout, stderr } = spawnSync(packagedBinary('release'), ['--no-sandbox', ...args], { env, encoding: 'utf8' });
  // Chromium may have something to say of the machine, in lines that begin with its process and the time.
  return { status, stdout, stderr: stderr.replace(/^\[\d+:.*\n/gm, '') };
}

describe('the packaged program', () => {
  let window: Window;
  let seen: Seen;
  beforeAll(async () => {
    window = await start(packaged());
    seen = await mainJob(window, freshFolder('packaged'));
  });
  afterAll(() => window.close());

  it('is packaged, and runs from its archive', async () => {
    const facts = await window.app.evaluate(({ app }) => ({ packaged: app.isPackaged, at: app.getAppPath() }));
    expect(facts).toEqual({ packaged: true, at: path.join(path.dirname(packagedBinary('attachable')), 'resources/app.asar') });
  });

  it('has every rule pack and the worked examples', () => {
    expect(seen.packs).toBe(packFolders().length);
    expect(seen.samples).toBeGreaterThan(0);
    expect(seen.newUnit).toBe('某某区某某中心');
  });

  it('opens a worked example, scores, saves and opens it again', () => {
    // |205.326 − 228.14| ÷ 228.14 = 10.00%, so (1 − 10.00%) × 8 = 7.2 of 8, and 98 becomes 97.2.
    expect(seen.totals).toEqual(['98', '97.2', '97.2']);
  });

  it('exports both formats', () => {
    expect(seen.exported.map((name) => path.extname(name))).toEqual(['.docx', '.xlsx']);
  });

  it('shows the manual with its pictures', () => {
    expect(seen.manualPictures).toBe(true);
  });

  it('is the command line as well: without a display, with its exit codes and nothing else in its answer', () => {
    const book = path.join(freshFolder('command'), '自评卷.jxzp');
    expect(jxzp('sample', 'anju-2024-hotline', '--out', book)).toMatchObject({ status: 0, stderr: '' });
    const scored = jxzp('score', book, '--json');
    expect(scored).toMatchObject({ status: 0, stderr: '' });
    expect(JSON.parse(scored.stdout)).toMatchObject({ department: { rule: '98.00', self: '98.00' } });
    const reviewed = jxzp('review', path.dirname(book), '--out', `${book}.xlsx`, '--jobs', '1');
    expect(reviewed.status).toBeLessThan(2);
    expect(existsSync(`${book}.xlsx`)).toBe(true);
    expect(jxzp('scroe', book)).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining('scroe') as string });
  });

  it('complained of nothing', () => {
    expect(seen.complaints).toEqual([]);
  });
});
