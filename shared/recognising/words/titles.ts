import { levelled, narrow } from '../text';

/** What a table's title says that it is. */
export type TitleKind = 'department' | 'project' | 'appraisal' | 'transfer' | 'monitor' | 'declaration' | 'summary' | null;

/** 「附件2」, 「（2022年度）」, 「单位：万元」: words above a table that are not its title. */
const BESIDE =
  /^((评价|自评|预算|填报|所属)?年度[:：](19|20)\d\d年?度?|附件\d*[:：]?|附表\d*[:：]?|[（(]?(19|20)\d\d年度?[)）]?|[（(]?(金额|货币)单位[:：].{1,20}|[（(]?单位[:：](人民币)?[十百千万亿]*元.{0,8}|续表\d*|[（(]续[)）])$/;
const TITLE = /(表|清单|指标体系|体系)[\d一二三四五六七八九十]*([（(][^（()）]*[)）]){0,2}$/;

/** Whether a text on a row (or in a paragraph) of its own is the title of a table. */
export function isTitle(text: string): boolean {
  const plain = levelled(text);
  return plain.length >= 4 && plain.length <= 60 && TITLE.test(plain) && !/[，。；！？]/.test(plain) && !BESIDE.test(plain);
}

/** Whether it stands above a table as its number, year or unit of money. */
export function isBesideTitle(text: string): boolean {
  return BESIDE.test(levelled(text));
}

export function isContinued(text: string): boolean {
  return /^(续表|[（(]续[)）]|.{0,30}[（(]续表?[)）]$|接上表|续上表)/.test(levelled(text));
}

/** 「— 12 —」, 「第 3 页 共 8 页」: the number of a page, between two parts of a table. */
export function isPageNumber(text: string): boolean {
  return /^(第?\d{1,4}页?([共/／,，]+\d{1,4}页?)?|[-—–－]+\d{1,4}[-—–－]+)$/.test(levelled(text));
}

export function titleKind(title: string): TitleKind {
  const plain = levelled(title);
  if (/转移支付/.test(plain)) return 'transfer';
  if (/监控/.test(plain)) return 'monitor';
  if (/申报|绩效目标表|目标批复/.test(plain)) return 'declaration';
  if (/汇总/.test(plain)) return 'summary';
  if (/整体支出|整体绩效|部门整体|部门支出|部门预算绩效(?!.*项目)/.test(plain)) return 'department';
  if (/评价.*(得分表|指标体系|评分表|打分表)/.test(plain)) return 'appraisal';
  // A fund set up for one purpose is handed down like 转移支付, or spent like a project: its form tells.
  return /项目/.test(plain.replace(/[（(].*[)）]/, '')) ? 'project' : null;
}

/** Whether a text is a year and nothing else: 「2024」, 「2024年度」. */
export function isYear(text: string): boolean {
  return /^(19|20)\d\d(年度?)?$/.test(levelled(text));
}

/** Whether a text is a date and nothing else: 「2024年3月15日」, 「（2024 年 3 月）」. */
export function isDate(text: string): boolean {
  return /^[（(]?(19|20)\d\d年\d{1,2}月(\d{1,2}日)?[)）]?$/.test(levelled(text));
}

/** The year a text speaks of: 「2024年度」, 「2024年」; null where none or more than one. */
export function yearIn(text: string): string | null {
  const said = narrow(text)
    .replace(/\s/g, '')
    .matchAll(/((?:19|20)\d\d)年度?|年度[:：]((?:19|20)\d\d)(?!\d)/g);
  const years = new Set([...said].map(([, before = '', behind = before]) => behind));
  return years.size === 1 ? ([...years][0] ?? null) : null;
}
