import { plainDigits } from '../number';

/**
 * When something was due or done, as days of the calendar, compared as text (20241130), from `first` to `last`. 「11月前」 may mean before
 * November or within it: `last` is the stricter reading, `latest` the one that is certain not to be missed.
 */
export interface Moment {
  readonly first: string;
  readonly last: string;
  readonly latest: string;
}

/** What every moment has some of: a word for a part of a year, or the beginning of a year's digits. Most texts read have none. */
const MAYBE = /[年月季]|[12１２]\s*[90９０]/;
const LEAD = /^(?:已|计划|预计)?(?:于|在)?/;
const TAIL =
  /(?:之|以)?(?<before>前)?(?:之内|以内|内|期间)?(?:完成|完工|竣工|办结|验收|交付|到位|支付|拨付|下达|投入使用|合格)*[。；]?$/;
const YEAR = /^(?<year>(?:19|20)\d\d)年度?/;
const MONTH = /^(?<month>1[0-2]|0?[1-9])月份?/;
const DAY = /^(?<day>3[01]|[12]\d|0?[1-9])[日号]/;
const SIGNED = /^(?<year>(?:19|20)\d\d)(?<sign>[-/.])(?<month>1[0-2]|0?[1-9])(?:\k<sign>(?<day>3[01]|[12]\d|0?[1-9]))?/;
const QUARTER = /^(?:第?(?=[一二三四1-4]季度)|(?=[上下]半年))(?<quarter>[一二三四上下1-4])(?:季度|半年)/;
/** The day before, the first and the last one. */
const THIRDS: Readonly<Record<string, readonly [string, string, string]>> = {
  上旬: ['00', '01', '10'],
  初: ['00', '01', '10'],
  中旬: ['10', '11', '20'],
  下旬: ['20', '21', '31'],
};
const QUARTERS: Readonly<Record<string, readonly [string, string]>> = Object.fromEntries(
  [
    ['一1', '01', '03'],
    ['二2', '04', '06'],
    ['三3', '07', '09'],
    ['四4', '10', '12'],
    ['上', '01', '06'],
    ['下', '07', '12'],
  ].flatMap(([signs = '', from = '', to = '']) => [...signs].map((sign) => [sign, [from, to] as const])),
);
const LAST_DAYS: Readonly<Record<string, string>> = { '02': '29', '04': '30', '06': '30', '09': '30', '11': '30' };

/**
 * Reads 「2024年11月底前」「12月31日」「2025-01-10」「年底前」「第三季度」; null where it is anything else. `thisYear` stands in
 * where no year is written; without one, a moment of no year is null.
 */
export function readMoment(text: string, thisYear: string): Moment | null {
  if (!MAYBE.test(text)) return null;
  const plain = plainDigits(text).replace(/\s/g, '').replace('－', '-').replace('／', '/').replace('．', '.').replace(LEAD, '');
  const signed = SIGNED.exec(plain);
  if (signed?.groups)
    return signed.groups.sign === '.' && signed.groups.day === undefined
      ? null
      : bounded(signed.groups, plain.slice(signed[0].length), thisYear);
  const year = YEAR.exec(plain);
  const rest = plain.slice(year?.[0].length ?? 0);
  const month = MONTH.exec(rest);
  const quarter = month ? null : QUARTER.exec(rest);
  const behind = rest.slice((month ?? quarter)?.[0].length ?? 0);
  const day = month ? DAY.exec(behind) : null;
  const after = behind.slice(day?.[0].length ?? 0);
  // 「2024年」 alone is a number; 「年底前」「当年」 are of this year.
  if (!year && !month && !quarter && !/^(?:本年|当年|年)(?:底|末|内)/.test(after)) return null;
  const parts = { ...year?.groups, ...month?.groups, ...day?.groups, ...quarter?.groups };
  return bounded(parts, after.replace(/^(?:本年|当年|年)/, ''), thisYear);
}

/** Whether two moments can be told apart: 是, in time for certain; 否, late for certain; empty where it can't be known. */
export function inTime(due: Moment | null, done: Moment | null): '是' | '否' | '' {
  if (!due || !done) return '';
  if (done.latest <= due.last) return '是';
  return done.first > due.latest ? '否' : '';
}

interface Parts {
  readonly year?: string | undefined;
  readonly month?: string | undefined;
  readonly day?: string | undefined;
  readonly quarter?: string | undefined;
}

function bounded(parts: Parts, after: string, thisYear: string): Moment | null {
  const year = parts.year ?? thisYear;
  if (!/^\d{4}$/.test(year)) return null;
  const isWhole = parts.day === undefined;
  const third = isWhole && parts.month !== undefined ? (/^(?:上旬|中旬|下旬|初)/.exec(after)?.[0] ?? '') : '';
  const ending = isWhole && third === '' ? (/^[底末]/.exec(after)?.[0] ?? '') : '';
  const tail = TAIL.exec(after.slice(third.length + ending.length));
  if (!tail || tail.index > 0) return null;
  const [firstMonth, lastMonth] = QUARTERS[parts.quarter ?? ''] ?? [parts.month ?? '01', parts.month ?? '12'];
  const [eve, firstDay, lastDay] = THIRDS[third] ?? (isWhole ? ['00', '01', LAST_DAYS[two(lastMonth)] ?? '31'] : []);
  const end = `${year}${two(lastMonth)}${two(lastDay ?? parts.day ?? '')}`;
  const start = `${year}${two(firstMonth)}${two(firstDay ?? parts.day ?? '')}`;
  const isBefore = tail.groups?.before !== undefined;
  // 「11月前」: of a day, and of what ends (月底), 前 takes in the day itself.
  const last = isBefore && ending === '' && isWhole ? `${year}${two(firstMonth)}${eve}` : end;
  return { first: isBefore ? '' : ending === '' ? start : `${year}${two(lastMonth)}21`, last, latest: end };
}

function two(digits: string): string {
  return digits.padStart(2, '0');
}
