import type { TableEntries, CustomIndicator, Workbook } from '../../../../shared/workbook';

/** A change to a workbook. */
export interface Change {
  readonly code: string;
  /** The worked example that is changed; the made-up one of the general pack unless named. */
  readonly sample?: string;
  readonly checks?: Record<string, string>;
  readonly change: (workbook: Workbook) => void;
}

/** A fault, and what has to be said about it, word for word. */
export interface Case extends Change {
  readonly says: string;
}

export const fillOf = (workbook: Workbook): TableEntries => workbook.projects[0]?.fill as TableEntries;
export const indicator = (workbook: Workbook, id: string): CustomIndicator =>
  fillOf(workbook).indicators.find((one) => one.id === id) as CustomIndicator;
export const given = (text: string) => ({ text });
/** Amounts of one source of money. */
export const money = (workbook: Workbook, row: string, cells: Record<string, string>) => {
  fillOf(workbook).funds[row] = Object.fromEntries(Object.entries(cells).map(([column, text]) => [column, given(text)]));
};
/** What an imported document printed where we compute. */
export const print = (workbook: Workbook, printed: Record<string, string>) => Object.assign(workbook.printed, printed);
/** What the project's table says was done. */
export const says = (workbook: Workbook, text: string) => void (fillOf(workbook).texts['goal-actual'] = text);
export const p = 'project/training';
export const hotline = 'anju-2024-hotline';
export const key = 'project-report/basics.background/training';
