import { describe, expect, it } from 'vitest';
import { cellChoices, type Pointed } from '../../../renderer/grid/cellChoices';

const typed: Pointed = {
  cell: { role: 'input', text: '5', editor: 'number', binding: 'unit/fact/a' },
  rangeRows: 0,
  isReadOnly: false,
  hasLastYear: false,
  none: 'cannot',
};
const deeds = (more: Partial<Pointed>) => cellChoices({ ...typed, ...more }).map((group) => group.map(({ deed }) => deed));

describe('the menu of a cell', () => {
  it('offers what can be done to a filled one and to a blank one', () => {
    expect(deeds({})).toEqual([['cut', 'copy', 'paste'], ['clear']]);
    const blank = { ...typed.cell, text: '' };
    expect(deeds({ cell: blank, hasLastYear: true, none: 'can' })).toEqual([
      ['cut', 'copy', 'paste'],
      ['last-year', 'none'],
    ]);
  });

  it('says of 本年无此项 what the key would do', () => {
    const words = (none: Pointed['none']) =>
      cellChoices({ ...typed, none })
        .flat()
        .find(({ deed }) => deed === 'none')?.label;
    expect([words('can'), words('said'), words('cannot')]).toEqual(['本年无此项', '改回待填', undefined]);
  });

  it('fills a selection; down only where it has a row below', () => {
    expect(deeds({ rangeRows: 1 })).toEqual([
      ['cut', 'copy', 'paste'],
      ['clear', 'fill'],
    ]);
    expect(deeds({ rangeRows: 3 })[1]).toEqual(['clear', 'fill', 'fill-down']);
    // It may begin at a heading: there is nothing to fill the others with.
    expect(deeds({ rangeRows: 3, cell: { role: 'label', text: '合计' } })[1]).toEqual(['clear', 'fill-down']);
  });

  it('of what is only read it copies', () => {
    expect(deeds({ cell: { role: 'computed', text: '98.00' } })).toEqual([['copy']]);
    expect(deeds({ isReadOnly: true, rangeRows: 4, hasLastYear: true, none: 'can' })).toEqual([['copy']]);
  });

  it('puts the bureau’s own words in place of the form’s, and takes them back', () => {
    const words = { role: 'label', text: '评分标准', wording: 'lines/a/criterion' } as const;
    expect(deeds({ cell: words })).toEqual([['copy'], ['wording']]);
    expect(deeds({ cell: { ...words, isAdjusted: true } })).toEqual([['copy'], ['wording', 'own-wording']]);
  });
});
