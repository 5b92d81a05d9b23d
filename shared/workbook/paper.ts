import type { Workbook } from './schema/workbook';

/** What a unit settles of how its forms are published, beside what is in them. Each stands in `Workbook.paper` as a text. */
export const paperOptions = ['label', 'title-numbers', 'page-numbers', 'signatures', 'date'] as const;
export type PaperOption = (typeof paperOptions)[number];

/** What people call each. */
const paperNames: Readonly<Record<PaperOption, string>> = {
  label: '表号',
  'title-numbers': '项目表题的编号',
  'page-numbers': '页码',
  signatures: '签字盖章一行',
  date: '填报日期',
};

/** What people call an option; one of a newer program goes by its own name. */
export function nameOfPaper(option: string): string {
  const known = paperOptions.find((one) => one === option);
  return known ? paperNames[known] : option;
}

/** What an option that is either so or not says when it is other than the forms have it. */
export const PAPER_YES = '要';
export const PAPER_NO = '不要';

/** Words that stand before the number of a table, one a table of the pack: 附表1, 附件2. */
export const paperLabels = ['附表', '附件'] as const;

/** The options as painters of tables read them. */
export interface Paper {
  /** The word before the tables' numbers; empty: they are not numbered. */
  readonly label: string;
  /** Titles of several projects' forms are numbered, where the form's own title has a place for it. */
  readonly titleNumbers: boolean;
  readonly pageNumbers: boolean;
  /** A line to sign and seal under each table. */
  readonly signatures: boolean;
  /** 填报日期 as it is printed; empty: none. */
  readonly date: string;
}

/** How a workbook's forms are published; what nothing was settled of is as the pack has it. */
export function paperOf({ paper }: Pick<Workbook, 'paper'>): Paper {
  const label = paper.label ?? '';
  return {
    label: paperLabels.some((one) => one === label) ? label : '',
    titleNumbers: paper['title-numbers'] !== PAPER_NO,
    pageNumbers: paper['page-numbers'] === PAPER_YES,
    signatures: paper.signatures === PAPER_YES,
    date: paper.date ?? '',
  };
}
