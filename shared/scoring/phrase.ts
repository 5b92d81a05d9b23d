import { type Decimal, parseNumber } from '../number';
import { type Direction, isStrict, leadingSign, readDirection } from '../workbook/fields/direction';

export { type Direction, readDirection };

/** What was understood of a target or an actual written as people write them: 「≥36553」「90余件/月」「12月31日前」. */
export interface Phrase {
  readonly direction: Direction;
  /** The figure; a percentage is a fraction. Null where there is none that can be computed with. */
  readonly value: Decimal | null;
  readonly percent: boolean;
  readonly unit: string;
  /** A year, month or day: never scored in proportion. */
  readonly dated: boolean;
  /** Read with a grain of salt: 「90余」「约 90」, or a strict > taken for ≥. */
  readonly doubtful: boolean;
}

const NUMBER = /^[-−－]?[0-9０-９][0-9０-９,，]*([.．][0-9０-９]+)?/;
const DATE =
  /^([0-9０-９]{4}\s*年|[0-9０-９]{1,2}\s*月[^度均]|(19|20)\d\d[-－/／]\d{1,2}(?!\d)|(19|20)\d\d[.．]\d{1,2}[.．]\d{1,2}(?!\d))/;
const PERCENT_WORDS = /^(%|％|百分比|个百分点)/;

/** Reads one phrase; `unit` is that of its own column, where the form has one. Refuses nothing: what it can't read stays unread. */
export function readPhrase(text: string, unit = ''): Phrase {
  const plain = text.trim();
  const sign = leadingSign(plain);
  const rest = plain.slice(sign.length).trim();
  const about = /^(约|近|大约)/.exec(rest)?.[0] ?? '';
  const figure = NUMBER.exec(rest.slice(about.length))?.[0] ?? '';
  const after = rest.slice(about.length + figure.length).trim();
  const loose = /^(余|多|左右)/.exec(after)?.[0] ?? '';
  const written = after
    .slice(loose.length)
    .replace(/^[/／]/, '')
    .trim();
  const dated = isDated(rest, figure, written, unit);
  const none = { direction: readDirection(plain), value: null, percent: false, unit: unit.trim(), dated, doubtful: false };
  if (figure === '' || DATE.test(rest)) return none;
  const percent = PERCENT_WORDS.test(written) || (written === '' && PERCENT_WORDS.test(unit.trim()));
  const parsed = parseNumber(figure, percent ? '%' : undefined);
  if (!parsed.ok) return none;
  return {
    direction: readDirection(plain),
    value: parsed.value.value,
    percent,
    unit: percent ? '%' : written || unit.trim(),
    dated,
    doubtful: about !== '' || loose !== '' || isStrict(plain),
  };
}

/** 单位是年、月、日，或值像年份、日期. */
function isDated(rest: string, figure: string, written: string, unit: string): boolean {
  if (/^(年|月|日)$/.test(written || unit.trim())) return true;
  if (DATE.test(rest) || /[0-9０-９]\s*日(前|内|底|$)/.test(rest)) return true;
  return written === '' && unit.trim() === '' && /^(19|20)\d\d$/.test(figure);
}
