import { readDirection } from '../../scoring';
import type { Cell } from '../../sheets/grid';
import { type Doubt, doubt } from '../../text/recognising';
import { joined, levelled, narrow, pointsIn, prose, saysNothing, value } from '../text';

/** A copied text in the form a place takes, or why it takes none. */
export type Taken = { readonly text: string } | { readonly why: Doubt };

/** Tiers have two ways of being written; a form prints one of them. */
const tiers = [
  ['优', 'a', '优秀'],
  ['良', 'b', '良好'],
  ['中', 'c', '中等', '一般'],
  ['差', 'd', '较差'],
] as const;
const yes = new Set(['是', '√', '✓', '✔', '☑', 'y', 'yes', '符合', '有']);
const no = new Set(['否', '×', '✗', '✘', '☒', 'n', 'no', '不符合']);

/** Brings a copied text into the form of the cell it is for: signs, tiers, ticks, points; figures keep their digits. */
export function taken(cell: Pick<Cell, 'editor' | 'options' | 'binding'>, copied: string): Taken {
  switch (cell.editor) {
    case 'choice':
      return chosen(copied, cell.options ?? []);
    case 'yes-no':
      return ticked(copied);
    case 'number':
    case 'score':
      return { text: saysNothing(copied) ? '' : pointsOr(value(copied)) };
    case 'long-text':
      return { text: prose(copied) };
    case 'text':
    case undefined:
      return { text: closed(value(copied)) };
    default:
      return cell.editor satisfies never;
  }
}

/** 「10 分」 is 10. */
function pointsOr(text: string): string {
  return /[分份]$/.test(text) ? pointsIn(text) : text;
}

/** 「≥ 90 %」 without the blanks a spreadsheet shows; words keep theirs. */
function closed(text: string): string {
  return /^[^\p{Script=Han}A-Za-z]*$/u.test(text) ? text.replace(/[\s\u3000]+/g, '') : text;
}

/** One of the options, however it is written; a word among no options is refused by name. */
function chosen(copied: string, options: readonly string[]): Taken {
  const plain = levelled(copied);
  if (plain === '' || (saysNothing(copied) && !options.includes(copied.trim()))) return { text: '' };
  const tier = tiers.find((words) => words.some((word) => word === plain.toLowerCase()));
  const found =
    options.find((option) => levelled(option) === plain) ??
    options.find((option) => option === readDirection(narrow(copied).replace(/\s/g, ''))) ??
    options.find((option) => tier?.some((word) => word === levelled(option).toLowerCase()));
  if (found !== undefined) return { text: found };
  return options.length === 0 ? { text: joined(copied) } : { why: doubt('paste.not-option', { options: options.join('、') }) };
}

function ticked(copied: string): Taken {
  const plain = levelled(copied).toLowerCase();
  if (yes.has(plain)) return { text: '是' };
  if (no.has(plain)) return { text: '否' };
  return saysNothing(copied) ? { text: '' } : { why: doubt('paste.not-option', { options: '是、否' }) };
}
