import { formatPlain, parseNumber } from '../../number';
import { asXml } from '../xml';
import { formatShowing } from './formats';

/** What a cell was before: whether it held a number, and how its style prints. */
export interface CellBefore {
  readonly isNumber: boolean;
  readonly isBlank: boolean;
  readonly format: string;
}

/** The number a text is stored as, in a cell that held one or is blank: 「61.78%」 under `0.00%` is 0.6178. Null: it stays text. */
function storedNumber(text: string, before: CellBefore): string | null {
  if (!before.isNumber && !(before.isBlank && before.format !== '@')) return null;
  const isPercent = text.endsWith('%');
  const hasPercent = before.format.includes('%');
  if (isPercent !== hasPercent && (isPercent || before.isBlank)) return null;
  const parsed = parseNumber(text);
  if (!parsed.ok || /^0\d/.test(text) || text.replace(/\D/g, '').length > 15) return null;
  return formatPlain(parsed.value.value);
}

export interface Contents {
  /** The attribute that says what kind of value it is. */
  readonly type: string;
  readonly inner: string;
  /** The number format under which the value is read as the text. */
  readonly format: string;
}

/** The contents of a cell: what stands inside, and how it is to be shown. */
export function contents(text: string, before: CellBefore, formula: string | null): Contents {
  const { format } = before;
  const made = formula === null ? '' : `<f>${asXml(formula)}</f>`;
  if (text === '') return { type: '', inner: made, format };
  const number = storedNumber(text, before);
  const showing = number === null ? null : formatShowing(number, text, format);
  if (number !== null && showing !== null) return { type: '', inner: `${made}<v>${number}</v>`, format: showing };
  if (formula !== null) return { type: ' t="str"', inner: `${made}<v>${asXml(text)}</v>`, format };
  return { type: ' t="inlineStr"', inner: `<is><t xml:space="preserve">${asXml(text)}</t></is>`, format };
}
