import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { home } from '../../support/planted';

const folder = path.join(home, 'renderer/style');
/** Every line of every style sheet, with where it stands. */
const lines = readdirSync(folder)
  .filter((name) => name.endsWith('.css'))
  .flatMap((name) =>
    readFileSync(path.join(folder, name), 'utf8')
      .split('\n')
      .map((line, index) => ({ name, where: `${name}:${index + 1} ${line.trim()}`, line })),
  );
const others = lines.filter(({ name }) => name !== 'tokens.css');
const those = (from: typeof lines, pattern: RegExp) => from.filter(({ line }) => pattern.test(line)).map(({ where }) => where);

describe('the look', () => {
  it('has its colours in one file, by day and by night the same names', () => {
    expect(those(others, /#[0-9a-f]{3,8}\b|\brgba?\(|\bhsla?\(/i)).toEqual([]);
    const tokens = readFileSync(path.join(folder, 'tokens.css'), 'utf8');
    const [day = '', night = ''] = tokens.slice(tokens.indexOf('.on-paper')).split('@media');
    const names = (part: string) => [...part.matchAll(/(--[\w-]+):/g)].map((match) => match[1]).sort();
    expect(names(day).length).toBeGreaterThan(25);
    expect(names(night)).toEqual(names(day));
  });

  it('has its space in steps of four, by name', () => {
    const space = lines.filter(({ line }) => /^\s*(padding|margin|gap|row-gap|column-gap)[a-z-]*:/.test(line));
    expect(space.length).toBeGreaterThan(300);
    // Hairlines aside; a cell of a table is as the paper has it.
    const bare = space.filter(
      ({ line, name }) => /\b([3-9]|\d\d+)px/.test(line) && !(name === 'sheet.css' && /padding: 4px 6px/.test(line)),
    );
    expect(those(bare, /^/)).toEqual([]);
    const tokens = readFileSync(path.join(folder, 'tokens.css'), 'utf8');
    const steps = [...tokens.matchAll(/--s\d+: (\d+)px/g)].map((match) => Number(match[1]));
    expect(steps.length).toBeGreaterThan(8);
    expect(steps.filter((step) => step % 4 !== 0)).toEqual([]);
  });

  it('has five sizes of type and two weights', () => {
    expect(those(others, /font(-size)?:[^;]*\d(px|em)\b/)).toEqual([]);
    expect(those(others, /font-weight: (?!400|600|inherit)/)).toEqual([]);
  });
});
