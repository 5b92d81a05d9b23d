import { describe, expect, it } from 'vitest';
import { frozenOf } from '../../../renderer/grid/frozen';
import type { GridRow } from '../../../shared/sheets/grid';

/** Rows by letter: h a heading, e one that ends it, anything else a plain row. */
const rows = (letters: string): readonly GridRow[] =>
  [...letters].map((letter) => ({ cells: [], heightMm: 8, heading: letter === 'h', endsHeading: letter === 'e' }));

describe('headings that stay in sight', () => {
  it('of one group, all its rows', () => {
    expect(frozenOf({ kind: 'table', rows: rows('.hh....') })).toEqual({ from: 1, to: 3 });
  });

  it('of money above indicators, those that speak of more rows', () => {
    expect(frozenOf({ kind: 'table', rows: rows('..h..h.....e....') })).toEqual({ from: 5, to: 6 });
    expect(frozenOf({ kind: 'table', rows: rows('h....h.') })).toEqual({ from: 0, to: 1 });
  });

  it('none where there are none, nor in working papers, whose headings come again and again', () => {
    expect(frozenOf({ kind: 'table', rows: rows('...') })).toBeNull();
    expect(frozenOf({ kind: 'base', rows: rows('h...') })).toBeNull();
  });
});
