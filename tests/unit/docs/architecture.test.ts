import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { checks } from '../../../shared/findings';

const root = path.resolve(import.meta.dirname, '../../..');
const text = readFileSync(path.join(root, 'docs/architecture.md'), 'utf8');
const { layers } = createRequire(import.meta.url)('../../../.dependency-cruiser.cjs') as { layers: readonly string[] };

/** The first cells of the rows of a table under a heading, without their back quotes. */
function rowsUnder(heading: string): string[][] {
  const section = text.split(`## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
  return [...section.matchAll(/^\| (`.+) \|$/gm)].map(([, row = '']) =>
    row.split(' | ').map((cell) => cell.replaceAll('`', '').trim()),
  );
}

describe('docs/architecture.md', () => {
  it('has every room of shared/, in the order of the law', () => {
    const rooms = layers.filter((room) => existsSync(path.join(root, 'shared', room))).map((room) => `shared/${room}/`);
    expect(rowsUnder('房间').map(([room]) => room)).toEqual(rooms);
  });

  it('has every file of checks once, and every number', () => {
    const files = readdirSync(path.join(root, 'shared/findings/checks')).map((name) => path.basename(name, '.ts'));
    const rows = rowsUnder('检查');
    expect(rows.map(([file]) => file).sort()).toEqual(files.filter((name) => name !== 'index').sort());
    const numbers = new Set(rows.flatMap(([, number = '']) => number.split('、')));
    const registered = checks.flatMap(({ number }) => number.split('、')).filter((number) => number !== '');
    expect(registered.filter((number) => !numbers.has(number))).toEqual([]);
  });

  it('is where README sends readers of the code', () => {
    expect(readFileSync(path.join(root, 'README.md'), 'utf8')).toContain('docs/architecture.md');
  });
});
