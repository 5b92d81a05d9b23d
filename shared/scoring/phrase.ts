import { type Decimal, parseNumber, plainDigits } from '../number';
import { type Direction, isStrict, leadingSign, readDirection } from '../workbook/fields/direction';
import { readMoment } from './moment';
import { chineseShare } from './shares';

export { readDirection };

/** What was understood of a target or an actual written as people write them: 「≥36553」「90余件/月」「12月31日前」. */
export interface Phrase {
  readonly direction: Direction;
  /** The figure; a percentage is a fraction. Null where there is none that can be computed with. */
  readonly value: Decimal | null;
  readonly percent: boolean;
  readonly unit: string;
  /** Looks like a year of the calendar or a date. Whether it is one depends on the sign: 「≥2000」 is a number. */
  readonly dated: boolean;
  /** Read with a grain of salt: 「90余」「约 90」, or a strict > taken for ≥. */
  readonly doubtful: boolean;
}

const NUMBER = /^[-−－]?[0-9０-９][0-9０-９,，]*([.．][0-9０-９]+)?/;
const DATE =
  /^([0-9０-９]{4}\s*年\s*[^\s]|[0-9０-９]{1,2}\s*日\s*[前底]|[0-9０-９]{1,2}\s*月[^度均]|(19|20)\d\d[-－/／]\d{1,2}(?!\d)|(19|20)\d\d[.．]\d{1,2}[.．]\d{1,2}(?!\d))/;
/** Words before the figure: 「应达到95%」「控制在5万元」; which way they mean it where nothing else says so. */
const LEADS =
  /^(?:应当?|须|要|确保|力争|已)?(?<verb>达到?|完成|保持在?|控制在|在)?(?=[\d０-９≥≦≧≤<>=＞＜＝⩾⩽﹦═不至最大小高低超等约近])/;
const LEANING: Readonly<Record<string, Direction>> = { 达到: '≥', 达: '≥', 控制在: '≤' };
/** 「以上（含）」「（含 95%）以上」: the end itself is taken in, as by ≥ and ≤. */
const INCLUSIVE = /[（(]含[^（）()]*[）)]/g;
/** 「90%～95%」「3至5次」: no one figure; the first half would be half a rule. */
const RANGE = /^[^\d０-９]{0,4}[-－—–~～至到]\s*[\d０-９]/;
const PERCENT_WORDS = /^(%|％|百分比|个百分点)/;
const PERMILLE_WORDS = /^(‰|千分比)/;
/** What stands behind a figure and its unit: which way it is meant, or that it is about. */
const SUFFIXES: readonly (readonly [RegExp, Direction])[] = [
  [/(及|或)?以上$/, '≥'],
  [/((及|或)?以下|以内|之内)$/, '≤'],
  [/(?<=[天日周月年时钟])内$/, '≤'],
  [/左右$/, ''],
];

/** Reads one phrase; `unit` is that of its own column, where the form has one. Refuses nothing: what it can't read stays unread. */
export function readPhrase(text: string, unit = ''): Phrase {
  const typed = text.trim().replace(INCLUSIVE, '').trim();
  const lead = LEADS.exec(typed);
  const plain = typed.slice(lead?.[0].length ?? 0);
  const leaning = LEANING[lead?.groups?.verb ?? ''] ?? '';
  const sign = leadingSign(plain);
  const rest = plain.slice(sign.length).trim();
  const share = chineseShare(rest);
  if (share)
    return {
      direction: readDirection(plain),
      value: share,
      percent: true,
      unit: '%',
      dated: false,
      doubtful: isStrict(plain),
    };
  const about = /^(约|近|大约)/.exec(rest)?.[0] ?? '';
  const figure = NUMBER.exec(rest.slice(about.length))?.[0] ?? '';
  const after = rest.slice(about.length + figure.length).trim();
  const loose = /^(余|多|左右)/.exec(after)?.[0] ?? '';
  const behind = after.slice(loose.length).replace(/^[/／]/, '');
  const suffix = SUFFIXES.find(([pattern]) => pattern.test(behind));
  const written = (suffix ? behind.replace(suffix[0], '') : behind).trim();
  const dated = isDated(rest, figure, written, unit);
  const direction = readDirection(plain);
  const isRange = RANGE.test(after);
  const none = { direction, value: null, percent: false, unit: unit.trim(), dated, doubtful: false };
  if (figure === '' || isRange || isDate(rest)) return none;
  const own = written || unit.trim();
  const permille = PERMILLE_WORDS.test(own);
  const percent = permille || PERCENT_WORDS.test(own);
  const parsed = parseNumber(figure, percent ? '%' : undefined);
  if (!parsed.ok) return none;
  return {
    direction: direction || suffix?.[1] || leaning,
    value: permille ? parsed.value.value.div(10) : parsed.value.value,
    percent,
    unit: percent ? '%' : own,
    dated,
    doubtful: about !== '' || loose !== '' || suffix?.[1] === '' || isStrict(plain),
  };
}

/** 「12月31日前」「年底前」: a date, and not a year alone, which can be computed with. */
function isDate(text: string): boolean {
  return DATE.test(text) || (!/^\d{4}年?$/.test(plainDigits(text)) && readMoment(text, '2000') !== null);
}

/**
 * 值像公历年份、日期. Without a unit only the years self-evaluations fall in count, from 2010 on: 2000 is more likely to be
 * two thousand of something.
 */
function isDated(rest: string, figure: string, written: string, unit: string): boolean {
  if (isDate(rest)) return true;
  const own = written || unit.trim();
  return (own === '年' && /^(19|20)\d\d$/.test(figure)) || (own === '' && /^20[1-4]\d$/.test(figure));
}
