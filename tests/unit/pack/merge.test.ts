import { describe, expect, it } from 'vitest';
import { type Data, placeOf } from '../../../shared/pack';
import { join, merge } from '../../../shared/pack/merge';
import { data } from './help';

const laid = (base: string, over: string) => merge(data(base, 'base.yaml'), data(over, 'over.yaml'));
const plain = (read: Data): unknown => JSON.parse(JSON.stringify(read));
const ids = (read: Data) => (plain(read) as { list: { id: string }[] }).list.map((one) => one.id);
const abc = 'list:\n  - {id: a, x: 1}\n  - {id: b, x: 2}\n  - {id: c, x: 3}\n';

describe('laying one pack over another', () => {
  it('takes mappings key by key and replaces everything else', () => {
    expect(plain(laid('m: {a: 1, b: {c: 2, d: 3}}\nt: x\nl: [1, 2]', 'm: {b: {c: 9}, e: 5}\nt: y\nl: [3]'))).toEqual({
      m: { a: '1', b: { c: '9', d: '3' }, e: '5' },
      t: 'y',
      l: ['3'],
    });
  });

  it('takes lists of things with ids one by one, wherever they stand', () => {
    expect(plain(laid(abc, 'list: [{id: c, x: 9}, {id: a, y: 8}]'))).toEqual({
      list: [
        { id: 'a', x: '1', y: '8' },
        { id: 'b', x: '2' },
        { id: 'c', x: '9' },
      ],
    });
  });

  it('adds new things at the end, or before the one they name', () => {
    expect(ids(laid(abc, 'list: [{id: d}, {id: e, before: b}, {id: f, before: nobody}]'))).toEqual([
      'a',
      'e',
      'b',
      'c',
      'd',
      'f',
    ]);
    expect(JSON.stringify(laid(abc, 'list: [{id: e, before: b}]'))).not.toContain('before');
  });

  it('drops what is to be removed, and says nothing of what is not there', () => {
    expect(ids(laid(abc, 'list: [{id: b, remove: true}, {id: z, remove: true}]'))).toEqual(['a', 'c']);
    expect(ids(laid(abc, 'list: [{id: b, remove: false}]'))).toEqual(['a', 'b', 'c']);
  });

  it('goes down into trees', () => {
    const tree = 'tree: [{id: g, children: [{id: i, points: 5, score: x}, {id: j, points: 6, score: y}]}]';
    expect(plain(laid(tree, 'tree: [{id: g, children: [{id: j, points: 7}]}]'))).toEqual({
      tree: [
        {
          id: 'g',
          children: [
            { id: 'i', points: '5', score: 'x' },
            { id: 'j', points: '7', score: 'y' },
          ],
        },
      ],
    });
  });

  it('replaces lists that are not all things with ids', () => {
    expect(plain(laid('list: [{id: a}, x]', 'list: [{id: b}]'))).toEqual({ list: [{ id: 'b' }] });
  });

  it('changes neither of the two', () => {
    const [base, over] = [data(abc), data('list: [{id: a, x: 9}]')];
    merge(base, over);
    expect([plain(base), plain(over)]).toEqual([plain(data(abc)), plain(data('list: [{id: a, x: 9}]'))]);
  });

  it('remembers the file and line of each thing, the one laid over first', () => {
    const read = laid(abc, '# a line\nlist:\n  - id: b\n    y: 2\n');
    expect(placeOf(read, ['list', 0, 'x'], '')).toBe('base.yaml:2');
    expect(placeOf(read, ['list', 1], '')).toBe('over.yaml:3');
    expect(placeOf(read, ['list', 1, 'x'], '')).toBe('base.yaml:3');
    expect(placeOf(read, ['list', 1, 'y'], '')).toBe('over.yaml:4');
  });
});

describe('joining the files of one pack', () => {
  it('appends lists and joins mappings', () => {
    const [one, other] = [data('t: [{id: a}]\nm: {x: 1}\n', 'one.yaml'), data('t: [{id: b}]\nm: {y: 2}\n', 'two.yaml')];
    const read = join(one as Record<string, Data>, other as Record<string, Data>);
    expect(plain(read)).toEqual({ t: [{ id: 'a' }, { id: 'b' }], m: { x: '1', y: '2' } });
    expect(placeOf(read, ['t', 1, 'id'], '')).toBe('two.yaml:1');
    expect(placeOf(read, ['m', 'x'], '')).toBe('one.yaml:2');
  });
});
