import { describe, expect, it } from 'vitest';
import { readCopied } from '../../../../shared/reading/clipboard';
import { fitPaste, fits, type Target, tiled } from '../../../../shared/sheets/clipboard';
import { apply } from '../../../../shared/workbook';
import { sampleOf } from '../../../support/packs';
import { htmlExcel, htmlLibreOffice, htmlWps, tsvExcel } from './recorded';

const open = (binding: string): Target => ({ kind: 'open', binding });
const fixed = (text: string): Target => ({ kind: 'fixed', text });
const covered: Target = { kind: 'covered' };

describe('laying a block on a table', () => {
  const targets = [
    [fixed('名称'), open('a1'), open('a2')],
    [fixed('丙'), open('b1'), covered],
  ];

  it('what fits becomes changes, blanks too', () => {
    const fit = fitPaste(
      [
        ['1', '2'],
        ['', null],
      ],
      targets,
      { row: 0, column: 1 },
    );
    expect(fit.changes).toEqual([
      { binding: 'a1', text: '1' },
      { binding: 'a2', text: '2' },
      { binding: 'b1', text: '' },
    ]);
    expect(fits(fit)).toBe(true);
  });

  it('goes cell by cell where the form prints one column across two', () => {
    const wide = [
      [open('name1'), covered, open('sign1'), open('target1')],
      [open('name2'), covered, open('sign2'), open('target2')],
    ];
    const fit = fitPaste(
      [
        ['办件量', '≥', '30000'],
        ['办结率', '＝', '98'],
      ],
      wide,
      { row: 0, column: 0 },
    );
    expect(fits(fit)).toBe(true);
    expect(fit.changes.map(({ binding, text }) => `${binding} ${text}`)).toEqual([
      'name1 办件量',
      'sign1 ≥',
      'target1 30000',
      'name2 办结率',
      'sign2 ＝',
      'target2 98',
    ]);
  });

  it('says how far it sticks out; blanks beyond the edge are no loss', () => {
    const fit = fitPaste(
      [
        ['1', '2', '3'],
        ['', '', ''],
        ['x', '', ''],
      ],
      targets,
      { row: 1, column: 1 },
    );
    expect(fit).toMatchObject({ rowsOver: 2, columnsOver: 1 });
    expect(fits(fit)).toBe(false);
    expect(
      fits(
        fitPaste(
          [
            ['1', '', ''],
            ['', '', ''],
          ],
          targets,
          { row: 1, column: 1 },
        ),
      ),
    ).toBe(true);
  });

  it('says what falls on fixed words or into a merged cell; the same words are no loss', () => {
    expect(
      fitPaste(
        [
          ['名 称', '1', '2'],
          ['丁', '3', '4'],
        ],
        targets,
        { row: 0, column: 0 },
      ).lost,
    ).toEqual([
      { row: 1, column: 0, text: '丁' },
      { row: 1, column: 2, text: '4' },
    ]);
  });

  it('one value fills a range, a block is repeated where it goes in whole', () => {
    expect(tiled([['1']], 2, 2)).toEqual([
      ['1', '1'],
      ['1', '1'],
    ]);
    expect(tiled([['1', '2']], 2, 2)).toEqual([
      ['1', '2'],
      ['1', '2'],
    ]);
    expect(tiled([['1', '2']], 1, 3)).toEqual([['1', '2']]);
  });
});

describe('a recorded clipboard into a workbook', () => {
  it.each([
    ['Excel', { html: htmlExcel, text: tsvExcel }],
    ['LibreOffice', { html: htmlLibreOffice, text: '' }],
    ['WPS', { html: htmlWps, text: '' }],
    ['plain text', { html: '', text: tsvExcel }],
  ])('%s: as typed, in one step', async (_program, copied) => {
    const { pack, workbook } = await sampleOf('anju-2024-hotline');
    const amounts =
      readCopied(copied)
        ?.slice(1)
        .map((row) => row.slice(2, 4)) ?? [];
    const cells = ['hotline', 'upgrade'].map((id) =>
      ['initial', 'adjusted'].map((column) => open(`project/${id}/funds/fiscal/${column}`)),
    );
    const { changes } = fitPaste(amounts, cells, { row: 0, column: 0 });
    const done = apply(workbook, { name: 'set-many', args: { changes } }, pack);
    if (!done.ok) throw new Error('refused');
    const typed = done.value.projects.map(({ fill }) => [fill.funds.fiscal?.initial, fill.funds.fiscal?.adjusted]);
    expect(typed).toEqual([
      [{ text: '1,234.50' }, { text: '￥1,234.50' }],
      [{ text: '１２．５' }, undefined],
    ]);
  });

  it('one unreadable figure refuses all of it, by name', async () => {
    const { pack, workbook } = await sampleOf('anju-2024-hotline');
    const changes = fitPaste([['1', '壹佰']], [[open('project/hotline/funds/fiscal/initial'), open('unit/fact/staff')]], {
      row: 0,
      column: 0,
    }).changes;
    const done = apply(workbook, { name: 'set-many', args: { changes } }, pack);
    expect(done.ok ? [] : done.problems.map((one) => one.place)).toEqual(['unit/fact/staff']);
  });
});
