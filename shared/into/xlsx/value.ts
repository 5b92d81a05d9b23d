import { formatPlain, parseNumber } from '../../number';
import { asXml } from '../xml';

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

/** The contents of a cell: attributes after its reference and style, and what stands inside. */
export function contents(
  text: string,
  before: CellBefore,
  formula: string | null,
): { readonly type: string; readonly inner: string } {
  const made = formula === null ? '' : `<f>${asXml(formula)}</f>`;
  if (text === '') return { type: '', inner: made };
  const number = storedNumber(text, before);
  if (number !== null) return { type: '', inner: `${made}<v>${number}</v>` };
  if (formula !== null) return { type: ' t="str"', inner: `${made}<v>${asXml(text)}</v>` };
  return { type: ' t="inlineStr"', inner: `<is><t xml:space="preserve">${asXml(text)}</t></is>` };
}
