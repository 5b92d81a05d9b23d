import { isMoney, normaliseNumberText, parseNumber, splitMoney } from '../../number';
import { isStrict, leadingSign, readDirection as readSign } from './direction';
import type { Described } from './field';

/**
 * What a printed text says where a field is: nothing (待填), 无, a value, or something no value of this kind can be.
 * `unit` where it is not the field's own. `beside`: what the text says of the fields in the next columns (「≥90%」 in 指标值),
 * for forms that have such columns; `whole` is the text for those that have not.
 */
type Printed =
  | { readonly kind: 'blank' }
  | { readonly kind: 'none' }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'value'; readonly text: string; readonly unit?: string; readonly whole?: string; readonly beside?: Beside };

interface Beside {
  readonly direction?: string;
  readonly unit?: string;
}

/** Reads what a document printed; `described` is what the pack says of the place, where it says something. */
export type ReadPrinted = (text: string, described?: Described) => Printed;

const BLANK: Printed = { kind: 'blank' };
const NONE: Printed = { kind: 'none' };
const UNREADABLE: Printed = { kind: 'unreadable' };

// Signs people put in a cell to say that there is nothing: dashes of all lengths, a stroke.
const DASHES = /^[-－—–―─]{1,3}$|^[/／\\]+$/;
const SAID_NONE = /^(无|不涉及|不适用|无此项|本年无此项)$/;
const EDGES = /^[\s\u200b\ufeff]+|[\s\u200b\ufeff]+$/g;

/** Without blanks, also wide and unseen ones, at both ends. */
function trimmed(text: string): string {
  return text.replace(EDGES, '');
}

/** Whether a text is a word for nothing: 「无」, 「不适用」. Dashes and strokes are none. */
export function saysNone(text: string): boolean {
  return SAID_NONE.test(trimmed(text));
}

/** Words as they are printed; a dash alone says there are none. */
export const readWords: ReadPrinted = (text) => {
  const plain = trimmed(text);
  if (plain === '') return BLANK;
  return DASHES.test(plain) ? NONE : { kind: 'value', text: plain };
};

/** A figure: 「10分」, 「10　」, 「45.51387万元」, 「—」, 「/」; 是/否 and choices by what may be chosen. */
export const readFigure: ReadPrinted = (text, described = {}) => {
  const plain = trimmed(text);
  const { type = 'number', unit, options } = described;
  if (plain === '') return BLANK;
  if (type === 'text') return readWords(text);
  if (type === 'yes-no') return readOption(plain, ['是', '否']);
  if (type === 'choice') return readOption(plain, options ?? []);
  if (DASHES.test(plain) || saysNone(plain)) return NONE;
  const money = isMoney(unit) ? splitMoney(plain) : null;
  const [number, own] = money ? [trimmed(money.text), money.unit] : [withoutUnit(plain, unit), unit];
  if (!parseNumber(number, unit).ok) return UNREADABLE;
  return { kind: 'value', text: number, ...(own === undefined || own === unit ? {} : { unit: own }) };
};

/** Points and scores: 「10分」 is 10. */
export const readScore: ReadPrinted = (text) => readFigure(text, { unit: '分' });

/** A sign of 指标性质 in the form the rules use, or the region's own word. */
export const readDirection: ReadPrinted = (text) => {
  const read = readWords(text);
  if (read.kind !== 'value') return read;
  const sign = signOf(read.text);
  return sign?.rest === '' ? { kind: 'value', text: sign.direction } : read;
};

/** 指标值: 「≥90%」 is 90 with direction ≥ and unit %; what is no plain figure stays as it is printed. */
export const readTarget: ReadPrinted = (text) => {
  const read = readWords(text);
  if (read.kind !== 'value') return read;
  const sign = signOf(read.text);
  const rest = sign?.rest ?? read.text;
  const [, number = '', unit = ''] = FIGURE.exec(rest) ?? [];
  if (number === '') return sign ? { ...read, text: rest, whole: read.text, beside: { direction: sign.direction } } : read;
  const beside = { ...(sign ? { direction: sign.direction } : {}), ...(unit ? { unit } : {}) };
  return Object.keys(beside).length === 0 ? read : { ...read, text: number, whole: read.text, beside };
};

// A number and a unit without digits behind it.
const FIGURE = /^([-−－]?[0-9０-９][0-9０-９,，]*(?:[.．][0-9０-９]+)?)\s*([^\s0-9０-９.．,，~～—-][^0-9０-９]{0,9})?$/;

/** A sign at the beginning and what follows; strict ones (>, 超过) stay the words they are. */
function signOf(text: string): { readonly direction: string; readonly rest: string } | null {
  if (text === '定性') return { direction: text, rest: '' };
  const sign = isStrict(text) ? '' : leadingSign(text);
  return sign === '' ? null : { direction: readSign(sign), rest: trimmed(text.slice(sign.length)) };
}

const ticks = new Map([
  ['√', '是'],
  ['✓', '是'],
  ['×', '否'],
  ['✗', '否'],
]);

function readOption(plain: string, options: readonly string[]): Printed {
  const said = options.includes('是') ? (ticks.get(plain) ?? plain) : plain;
  const chosen = options.find((one) => one.replace(/\s+/g, '') === said.replace(/\s+/g, ''));
  return chosen === undefined ? UNREADABLE : { kind: 'value', text: chosen };
}

/** The number before its own unit; a % stays with its number. */
function withoutUnit(plain: string, unit: string | undefined): string {
  const own = unit === undefined ? '' : trimmed(unit);
  if (own === '' || normaliseNumberText(own) === '%' || !plain.endsWith(own)) return plain;
  return trimmed(plain.slice(0, -own.length));
}
