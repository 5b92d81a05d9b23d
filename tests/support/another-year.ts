import type { Workbook } from '../../shared/workbook';
import type { TableEntries } from '../../shared/workbook/schema/fill';

/** A figure other than the one given, of the same kind: 「93.44%」 becomes 「94.55%」. Words stay. */
function otherFigure(text: string): string {
  return text.replace(/^(-?)(\d+)/, (_, sign: string, digits: string) => `${sign}${String(BigInt(digits) + 11n)}`);
}

function changeFill(fill: TableEntries): void {
  for (const row of Object.values(fill.funds))
    for (const given of Object.values(row)) if ('text' in given && given.text !== '') given.text = otherFigure(given.text);
  for (const indicator of fill.indicators)
    if (indicator.actual && 'text' in indicator.actual) indicator.actual.text = otherFigure(indicator.actual.text);
  for (const [id, text] of Object.entries(fill.texts)) fill.texts[id] = `${text}又一年`;
}

/**
 * The same unit a year on: other amounts, actual values and texts; an indicator more in the first branch that has one; with
 * `more`, one project more; with `fewer`, the last one less.
 */
export function anotherYear(workbook: Workbook, change: 'same' | 'more' | 'fewer'): Workbook {
  const draft = structuredClone(workbook);
  draft.printed = {};
  for (const fill of Object.values(draft.tables)) changeFill(fill);
  for (const project of draft.projects) changeFill(project.fill);
  for (const { fill } of draft.projects.slice(0, 1)) {
    const [like] = fill.indicators;
    if (like) fill.indicators.push({ ...structuredClone(like), id: 'zz', name: '新增的一项指标' });
  }
  if (change === 'fewer') {
    const gone = draft.projects.pop();
    draft.appraisals = draft.appraisals.filter(({ project }) => project !== gone?.id);
  }
  const last = draft.projects.at(-1);
  if (change === 'more' && last) draft.projects.push({ ...structuredClone(last), id: 'more', name: '又一个项目', code: '' });
  return draft;
}
