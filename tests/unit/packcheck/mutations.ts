import fc from 'fast-check';
import type { PackSource } from '../../../shared/pack';

/** What people and accidents put into a line of a pack. */
const scraps = [
  '',
  '0',
  '-1',
  '100',
  '1e400',
  '99999999999999999999',
  '%',
  '分值',
  'NA()',
  '执行率 / 0',
  '((((',
  '"',
  "'",
  '{',
  '[',
  '}',
  ']',
  ': ',
  '- ',
  '# ',
  '&a',
  '*a',
  '!!int 5',
  'IFS(TRUE, 1)',
  'IF(1 > 0, 2, 3)',
  '[60%, 80%)',
  '(N, N]',
  '(-∞, +∞)',
  '= 0',
  'null',
  'true',
  '~',
  '是',
  '😀',
  '\u0000',
  '\t',
  '   ',
  '__proto__',
  'constructor',
  'x'.repeat(3000),
];

/** One change to one line: a scrap in place of a value, of a key or of the line; the line dropped, doubled, moved in or out. */
type Change = { readonly line: number; readonly kind: number; readonly scrap: string; readonly at: number };

const change: fc.Arbitrary<Change> = fc.record({
  line: fc.nat(),
  kind: fc.nat(7),
  scrap: fc.constantFrom(...scraps),
  at: fc.nat(),
});

export const changes = fc.record({ file: fc.nat(), list: fc.array(change, { minLength: 1, maxLength: 4 }) });

/** The same pack with a few lines of one file changed. */
export function mutated(source: PackSource, { file, list }: { file: number; list: readonly Change[] }): PackSource {
  const target = file % source.files.length;
  const files = source.files.map((one, index) => (index === target ? { ...one, text: list.reduce(changed, one.text) } : one));
  return { ...source, files };
}

function changed(text: string, { line, kind, scrap, at }: Change): string {
  const lines = text.split('\n');
  const index = line % lines.length;
  const old = lines[index] ?? '';
  const made = [
    [old.replace(/(:\s+)[^:{[]*$/, `$1${scrap}`)],
    [old.replace(/[^\s:{,-]+:/, `${scrap}:`)],
    [scrap],
    [],
    [old, old],
    [` ${old}`],
    [old.replace(/^ {2}/, '')],
    [old.slice(0, at % (old.length + 1)) + scrap + old.slice((at % (old.length + 1)) + (at % 3))],
  ][kind] ?? [old];
  lines.splice(index, 1, ...made);
  return lines.join('\n');
}
