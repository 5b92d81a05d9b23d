import { levelled } from '../text';

const BRACKETED = /(?:单位|金额|[（(:：])[^元]{0,4}?(元|千元|万元|百万元|亿元)(?![\u4e00-\u9fff/])/;
const SAID = /单位[:：]?(?:人民币)?(元|千元|万元|百万元|亿元)(?![\u4e00-\u9fff/])/;

/** The unit of money a heading or label names: 「项目资金（元）」, 「全年预算数（单位：万元）」; null where it names none. */
export function moneyOf(heading: string): string | null {
  return BRACKETED.exec(levelled(heading))?.[1] ?? null;
}

/** The unit of money words above a table say it is in: 「金额单位：万元」; null where none does. The nearest stand first. */
export function moneySaid(texts: readonly string[]): string | null {
  for (const text of texts) {
    const [, unit] = SAID.exec(levelled(text)) ?? [];
    if (unit !== undefined) return unit;
  }
  return null;
}

/** Whether a text is a unit of money and nothing else: 「万元」, not who has it. */
export function isMoneyUnit(text: string): boolean {
  return /^(人民币)?[十百千万亿]*元$/.test(levelled(text));
}
