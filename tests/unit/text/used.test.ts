import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { home } from '../../support/planted';

/** The text of every source file below some folders, one after another. */
function sourceOf(...folders: readonly string[]): string {
  return folders
    .flatMap((folder) =>
      readdirSync(path.join(home, folder), { recursive: true, encoding: 'utf8' }).map((name) => path.join(folder, name)),
    )
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => readFileSync(path.join(home, name), 'utf8'))
    .join('\n');
}

// That every code has a sentence the compiler asks for: a code is a key of the sentences.
it('every sentence of a refusal has somewhere a code that says it', () => {
  const codes = [...sourceOf('shared/text/problems').matchAll(/^ {2}'([a-z]+\.[a-z0-9-]+)':/gm)].map(([, code = '']) => code);
  expect(codes.length).toBeGreaterThan(250);
  const product = sourceOf('shared', 'electron', 'renderer');
  // Once where its sentence is, at least once where it is said.
  expect(codes.filter((code) => product.split(`'${code}'`).length < 3)).toEqual([]);
});
