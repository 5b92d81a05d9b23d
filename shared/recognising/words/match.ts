import { levelled } from '../text';

/** Words of one meaning: the ways it is printed (levelled), and a pattern for ways nobody has listed yet. */
export interface Meaning<Kind extends string> {
  readonly kind: Kind;
  readonly printed: readonly string[];
  /** Only tried where no printed form fits; what it finds is not sure. */
  readonly like?: RegExp;
}

interface Match<Kind extends string> {
  readonly kind: Kind;
  readonly sure: boolean;
}

/** What a printed heading or label means; null where nothing fits. */
export type Reader<Kind extends string> = (text: string) => Match<Kind> | null;

/** A reader over a list of meanings; `(A)`, 「（万元）」, 「（10分）」 and the like behind the words don't matter. */
export function readerOf<Kind extends string>(meanings: readonly Meaning<Kind>[]): Reader<Kind> {
  const exact = new Map(meanings.flatMap(({ kind, printed }) => printed.map((text) => [levelled(text), kind] as const)));
  const patterns = meanings.flatMap(({ kind, like }) => (like ? [[like, kind] as const] : []));
  const known = new Map<string, Match<Kind> | null>();
  return (text) => {
    const seen = known.get(text);
    if (seen !== undefined) return seen;
    const found = read(text);
    known.set(text, found);
    return found;
  };
  function read(text: string): Match<Kind> | null {
    const whole = levelled(text);
    if (whole === '' || whole.length > LONGEST_HEADING) return null;
    for (const form of formsOf(whole)) {
      const kind = exact.get(form);
      if (kind !== undefined) return { kind, sure: true };
    }
    const bare = formsOf(whole).at(-1) ?? whole;
    const found = patterns.find(([like]) => like.test(bare));
    return found ? { kind: found[1], sure: false } : null;
  }
}

/** Whether a heading speaks of a year before the one of the form: 「上年执行数」, 「去年完成值」. */
export function isOfPast(heading: string): boolean {
  return /^(上一?年|去年|前一?年|以前年度|往年)度?(?!结[转余])/.test(levelled(heading));
}

/** Longer text is no heading. */
const LONGEST_HEADING = 40;

/** 「1—7月」「1-6月份」「截至6月底」: the months a table of 绩效监控 covers. */
const MONTHS = /^(?:截[止至])?(?:\d{1,2}月?[-\u2010-\u2015~至到])?\d{1,2}月[底末份]?/;

/** The month up to which a heading counts (1—7月执行数: 7); null where it names none. */
export function monthIn(heading: string): string | null {
  const [months = ''] = MONTHS.exec(levelled(heading)) ?? [];
  return /(\d{1,2})月[底末份]?$/.exec(months)?.[1] ?? null;
}

/** The same anywhere in a title or a line above a table: 「（2024年1—9月）」「截至2025年6月30日」. */
export function monthSaid(text: string): string | null {
  const plain = levelled(text);
  return (
    /\d{1,2}月?[-\u2010-\u2015~至到](\d{1,2})月/.exec(plain)?.[1] ?? /截[止至](?:\d{4}年)?(\d{1,2})月/.exec(plain)?.[1] ?? null
  );
}

/** The words as they are, without their numbering, without what stands in brackets behind them. */
export function formsOf(whole: string): string[] {
  const plain = whole.replace(
    /^(\d{1,2}(?:[.．]\d{1,2}){1,3}[.、．]?(?=[\u4e00-\u9fff])|[(（]?[\d一二三四五六七八九十]{1,2}[)）]?[.、．]|[(（][\d一二三四五六七八九十]{1,2}[)）])/,
    '',
  );
  const bare = plain.replace(/([（(【[][^（()）【】[\]]*[)）】\]])+$/, '').replace(/[%A-Ba-b/÷*×:：]+$/, '');
  const month = bare.replace(MONTHS, '截止月');
  return [...new Set([whole, plain, bare, month])].filter((form) => form !== '');
}
