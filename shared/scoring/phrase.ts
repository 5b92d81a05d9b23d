import { type Decimal, decimalOfDigits, isDigitsAlone, parseNumber, plainDigits } from '../number';
import { type Direction, isStrict, leadingSign, readDirection } from '../workbook/fields/direction';
import { readMoment } from './moment';
import { type About, type Change, leadingFigure, readEnding, readOpening } from './phrase-parts';
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
  readonly about: About;
  /** The sign or the words for one it has of its own, before or behind the figure: 「95%以下」. Not what only leans that way. */
  readonly bound: Direction;
  /** Its sign leaves out the figure itself: >, 少于. */
  readonly strict: boolean;
  /** A change and not the thing itself: 「下降30%」. */
  readonly change: Change;
  /** Its own name before the sign: 「合格率」 of 「合格率≥95%」. */
  readonly label: string;
}

const DATE =
  /^([0-9０-９]{4}\s*年\s*[^\s]|[0-9０-９]{1,2}\s*日\s*[前底]|[0-9０-９]{1,2}\s*月[^度均]|(19|20)\d\d[-－/／]\d{1,2}(?!\d)|(19|20)\d\d[.．]\d{1,2}[.．]\d{1,2}(?!\d))/;
/** 「以上（含）」「（含 95%）以上」: the end itself is taken in, as by ≥ and ≤. */
const INCLUSIVE = /[（(]含[^（）()]*[）)]/g;
/** 「90%～95%」「3至5次」: no one figure; the first half would be half a rule. */
const RANGE = /^[^\d０-９]{0,4}[-－—–~～至到]\s*[\d０-９]/;
const PERCENT_WORDS = /^(%|％|百分比|个百分点)/;
const PERMILLE_WORDS = /^(‰|千分比)/;
/** 「九成以上」「百分之五以内」. */
const SHARE_BOUND = /(?:及|或)?以([上下内])$/;

/**
 * Reads one phrase; `unit` is that of its own column, where the form has one, `name` what the line is called. Refuses nothing: what
 * it can't read wholly stays unread.
 */
export function readPhrase(text: string, unit = '', name = ''): Phrase {
  const written = text.trim();
  if (isDigitsAlone(written)) return figureAlone(written, unit.trim());
  const typed = written.replace(INCLUSIVE, '').trim();
  const { rest: plain, leaning, change, per, label } = readOpening(typed, name);
  const sign = leadingSign(plain);
  const rest = plain.slice(sign.length).trim();
  const direction = readDirection(plain);
  const bound = SHARE_BOUND.exec(rest);
  const behind = bound ? (bound[1] === '上' ? '≥' : '≤') : '';
  const share = chineseShare(rest.slice(0, bound?.index));
  const none = {
    direction,
    value: null,
    percent: false,
    unit: unit.trim(),
    dated: false,
    doubtful: false,
    about: '',
    bound: direction,
    strict: isStrict(plain),
    change: '',
    label,
  } as const;
  if (share)
    return {
      ...none,
      direction: direction || behind || leaning,
      bound: direction || behind,
      value: share,
      percent: true,
      unit: '%',
      doubtful: isStrict(plain),
      change,
    };
  const about = /^(约|近|大约)/.exec(rest)?.[0] ?? '';
  const figure = leadingFigure(rest.slice(about.length));
  const ending = figure && readEnding(figure.rest.trim());
  const dated = isDated(rest, figure?.digits ?? '', figure?.rest.trim() ?? '', unit);
  if (!figure || !ending || RANGE.test(figure.rest.trim()) || isDate(rest)) return { ...none, dated };
  const own = counted(ending.unit || unit.trim(), per);
  // 「每亩300」: 300 of what, and to be compared with what.
  if (per !== '' && own.startsWith('/')) return { ...none, dated };
  const permille = PERMILLE_WORDS.test(own);
  const percent = permille || PERCENT_WORDS.test(own);
  const parsed = parseNumber(figure.digits, percent ? '%' : undefined);
  if (!parsed.ok) return { ...none, dated };
  const { value } = parsed.value;
  return {
    direction: direction || ending.direction || leaning,
    value: permille ? value.div(10) : value,
    percent,
    unit: percent ? '%' : own,
    dated,
    bound: direction || ending.direction,
    strict: none.strict,
    doubtful: about !== '' || ending.doubtful || isStrict(plain),
    about: about === '' ? ending.about : '约',
    change: change !== '' && own.startsWith('个百分点') ? `${change}点` : change,
    label,
  };
}

/** Of a figure without any word there is nothing to understand but what its column counts in. */
function figureAlone(digits: string, unit: string): Phrase {
  const own = counted(unit, '');
  const permille = PERMILLE_WORDS.test(own);
  const percent = permille || PERCENT_WORDS.test(own);
  const value = decimalOfDigits(digits, percent);
  return {
    direction: '',
    value: permille && value ? value.div(10) : value,
    percent: value !== null && percent,
    unit: value === null ? unit : percent ? '%' : own,
    dated: isYear(digits, unit),
    doubtful: false,
    about: '',
    bound: '',
    strict: false,
    change: '',
    label: '',
  };
}

/** 「每月 2 次」 is 2 次/月; by the year is how everything is evaluated, and needs no word. */
function counted(unit: string, per: string): string {
  const plain = unit.endsWith('年') ? unit.replace(/(?<=[^/／])[/／]年$/, '') : unit;
  return per === '' || plain.includes('/') ? plain : `${plain}/${per}`;
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
  return isYear(figure, written || unit.trim());
}

function isYear(figure: string, unit: string): boolean {
  return (unit === '年' && /^(19|20)\d\d$/.test(figure)) || (unit === '' && /^20[1-4]\d$/.test(figure));
}
