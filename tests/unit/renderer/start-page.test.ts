import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { home } from '../../support/planted';

/** What a file of ours has loaded before it runs: no types, and nothing that is fetched when it is wanted. */
function loadedBy(file: string): string[] {
  const text = readFileSync(path.join(home, file), 'utf8');
  return [...text.matchAll(/^(?:import|export)\s(?!type\b)(?:[^'";]*?\sfrom\s)?'(\.[^']+)'/gm)].flatMap(([, to = '']) => {
    const at = path.join(path.dirname(file), to);
    const found = ['', '.ts', '.tsx', '/index.ts']
      .map((end) => at + end)
      .find((one) => /\.\w+$/.test(one) && existsSync(path.join(home, one)));
    if (found === undefined) throw new Error(`${file}: ${to}`);
    return /\.tsx?$/.test(found) ? [found] : [];
  });
}

/** A file, and all that is loaded before it: by whom first. */
function allLoadedBy(start: string): Map<string, string> {
  const seen = new Map([[start, '']]);
  for (const [file] of seen) {
    for (const next of loadedBy(file)) if (!seen.has(next)) seen.set(next, file);
  }
  return seen;
}

const needsBook = /^shared\/(?:pack|scoring|scores|formula|sheets|findings|workbook|rolling|merging|painters)\//;

it('the start page is there before what a workbook needs is loaded', () => {
  const loaded = allLoadedBy('renderer/main.tsx');
  expect([...loaded.keys()]).toEqual(expect.arrayContaining(['renderer/pages/start/StartPage.tsx', 'renderer/state/store.ts']));
  expect([...loaded].filter(([file]) => needsBook.test(file))).toEqual([]);
  // Nor does the shell read it before the window is there.
  expect([...allLoadedBy('electron/main.ts')].filter(([file]) => needsBook.test(file))).toEqual([]);
  // The control: the desk, fetched when the start page stands, loads all of it.
  expect([...allLoadedBy('renderer/app/Desk.tsx').keys()].filter((file) => needsBook.test(file)).length).toBeGreaterThan(100);
});
