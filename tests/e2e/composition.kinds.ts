import type { Page } from 'playwright-core';
import type { Field } from './composition.hands';
import { cellOf, goTo } from './window';

/** One kind of place to write in. */
export interface Kind extends Field {
  readonly name: string;
  /** When the workbook takes what is written: when the field is left, or only by a button beside it. */
  readonly kept: 'when left' | 'by its button';
  /** Only figures are taken: words stay standing with the reason. */
  readonly figures?: boolean;
  /** Stands for all places with the same field in them: it is tried with every case, the others with those about what is around. */
  readonly standsFor?: string;
  /** What stands there when a case begins. */
  readonly start: string;
  readonly open: (page: Page) => Promise<void>;
}

const sample = { workbook: true } as const;

function cell(name: string, step: string, binding: string, how: 'short' | 'long', more: Partial<Kind> = {}): Kind {
  return {
    ...sample,
    name,
    cell: how,
    kept: 'when left',
    start: '甲乙丙',
    selector: `td[data-binding="${binding}"] textarea`,
    open: async (page) => {
      await goTo(page, step);
      await cellOf(page, binding).click();
    },
    ...more,
  };
}

function field(name: string, selector: string, kept: Kind['kept'], open: Kind['open']): Kind {
  return { ...sample, name, cell: null, kept, start: '甲乙丙', selector, open };
}

const note = 'department/indicator/budget-preparation/note';

/** Opens the row of the department's table whose score the officer has given herself. */
async function openOwnScore(page: Page): Promise<void> {
  await goTo(page, '部门整体');
  await cellOf(page, note).click();
  if ((await page.getByLabel('理由', { exact: true }).count()) > 0) return;
  await page.getByLabel('自己打的分').fill('7');
  await page.keyboard.press('Enter');
  await page.getByLabel('理由', { exact: true }).waitFor();
}

async function click(page: Page, name: RegExp, within = 'body'): Promise<void> {
  await page.locator(within).getByRole('button', { name }).first().click();
}

/** Every kind there is in an open workbook. */
export const kinds: readonly Kind[] = [
  cell('a cell of one line', '效能热线工作', 'project/hotline/indicator/i1/unit', 'short', {
    standsFor: 'cells that are typed over',
  }),
  cell('a cell with a paragraph', '部门整体', note, 'long', { standsFor: 'cells that are gone on with' }),
  cell('a cell with a figure', '项目资金一览', 'project/hotline/funds/fiscal/executed', 'short', { figures: true, start: '205' }),
  cell('a target', '效能热线工作', 'project/hotline/indicator/i1/target', 'short', { start: '≥95%' }),
  cell('a figure of the base data', '单位基础数据', 'unit/fact/cancelled', 'short', { figures: true, start: '205' }),
  cell("a project's name in the list", '项目资金一览', 'project/hotline/name', 'short'),
  {
    ...field('a fact about the unit', '.fact-field input', 'when left', (page) => goTo(page, '单位信息')),
    standsFor: 'TextInput',
  },
  { ...field("an own score's reason", '.own textarea', 'when left', openOwnScore), standsFor: 'TextArea' },
  { ...field('an own score', '.own input.textbox', 'when left', openOwnScore), start: '7' },
  field('a field of a row', '.row-dialog textarea, .row-dialog input.textbox', 'when left', async (page) => {
    await goTo(page, '部门整体');
    await page.locator('.cell-opens').first().click();
  }),
  field('the search', '.dialog.search input', 'by its button', (page) => page.keyboard.press('Control+f')),
  field('why a project is not made public', '.hide-form textarea', 'by its button', async (page) => {
    await goTo(page, '项目资金一览');
    await cellOf(page, 'project/upgrade/name').click();
    await click(page, /^不公开/);
  }),
  field("a line's other wording", '.adjust-form textarea', 'by its button', async (page) => {
    await goTo(page, '评分规则');
    await page.getByRole('button', { name: '部门整体支出绩效自评表' }).last().click();
    await page.locator('.rule-line > summary', { hasText: '预算编制质量' }).click();
    await page.locator('.rule-line[open] .adjust-open', { hasText: '评分标准' }).click();
  }),
  field("a parameter's source", '.adjust-form [id$="-source"]', 'by its button', async (page) => {
    await goTo(page, '单位基础数据');
    await click(page, /更改/, '.parameters');
  }),
  field('why a finding may stand', '.acknowledge input:not([type="radio"])', 'by its button', async (page) => {
    await goTo(page, '校验');
    await click(page, /^不用改/, '.findings');
  }),
];

/** A cell to choose in has no text: an input method finds nothing to write into, and nothing is chosen by it. */
export const choice = { step: '热线系统升级经费', selector: '.cell-choice' } as const;

/** Before a workbook is open. */
export const unitName: Kind = {
  ...field("the new workbook's unit", '.new-form #unit', 'by its button', (page) => page.getByText('新建自评卷').click()),
  workbook: false,
};

/** On the way from last year's file to this year's: the form, and the places to confirm. */
export const lastYear: readonly Kind[] = [
  {
    ...field('the year to roll over to', '.new-form #roll-year', 'by its button', async (page) => {
      await page.getByText('沿用去年的自评卷').click();
    }),
    workbook: false,
  },
  field('a text to confirm', '.ask textarea', 'by its button', async (page) => {
    if ((await page.locator('.roll-page').count()) === 0) await goTo(page, '沿用核对');
  }),
];
