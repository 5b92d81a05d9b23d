/** Titles of the worksheets that hold working papers: printed above them, and known again when such a file is read in. */

/** Above the working papers of one table. */
export function workingsTitle(table: string): string {
  return `${table}·计算底稿`;
}

/** Above the figures all tables share. */
export function sharedTitle(year: string): string {
  return `基础数据（${year}年度）`;
}

/** Above the page that tells how to check an exported workbook. */
export const GUIDE_TITLE = '怎么核对这个文件';

/** The heading of the reasons beside own scores. */
export const REASON_HEADING = '自填得分的理由';

/** The heading over the share of a grade. */
export const GRADE_HEADING = '得分系数';

/** What stands behind the source of a parameter nobody has confirmed yet. */
export const UNCONFIRMED = '（待确认）';

/** Whether a text is the title of such a worksheet. */
export function isWorkingsTitle(text: string): boolean {
  const plain = text.trim();
  return plain === GUIDE_TITLE || plain.endsWith(workingsTitle('')) || /^基础数据（(19|20)\d\d年度）$/.test(plain);
}
