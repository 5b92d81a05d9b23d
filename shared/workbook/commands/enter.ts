import { isMoney, parseNumber, splitMoney } from '../../number';
import type { Pack } from '../../pack';
import { type Problem, problem, sentence } from '../../text/problem';
import type { Field } from '../fields/field';
import { openField } from '../fields/catalogue';
import { type Given, isNone } from '../schema/given';
import type { Workbook } from '../schema/workbook';

/** What to put in one place. Text as typed; empty text takes it out again (待填); `none` is 本年无此项. */
export type Entry = { readonly binding: string } & (
  | { readonly text: string; readonly unit?: string | undefined; readonly note?: string | undefined }
  | { readonly none: true }
);

/** 本年无此项 as officers type it where a number belongs, and as tables print it. */
const NONE = '无';

/** Puts one entry in its place, or says why not. Unreadable numbers and unknown choices are refused by name. */
export function enter(draft: Workbook, entry: Entry, pack: Pack): Problem | null {
  const door = openField(entry.binding, pack, draft);
  if (!door) return problem('workbook.no-such-place', entry.binding, { binding: entry.binding });
  if ('none' in entry) {
    if (door.kind === 'words') return problem('workbook.no-such-place', entry.binding, { binding: entry.binding });
    return writeNone(door, draft, entry.binding);
  }
  if (door.kind === 'words') {
    door.write(draft, entry.text === '' ? null : entry.text);
    return null;
  }
  if (entry.text.trim() === NONE && (door.described.type ?? 'number') === 'number') return writeNone(door, draft, entry.binding);
  if (entry.text.trim() === '') {
    door.write(draft, null);
    return null;
  }
  const { type = 'number', unit: own } = door.described;
  const amount = type === 'number' ? withUnit(entry, own) : entry;
  const why = unfit(door, amount.text, entry.binding);
  if (why) return why;
  door.write(draft, givenOf(door.read(draft), amount, own));
  return null;
}

/** 本年无此项, where the pack allows it; elsewhere it is refused. */
function writeNone(door: Extract<Field, { kind: 'figure' }>, draft: Workbook, place: string): Problem | null {
  if (!door.described.none) return problem('workbook.none-not-allowed', place, { name: door.name });
  door.write(draft, { none: true });
  return null;
}

type Typed = Extract<Entry, { text: string }>;

/** Where money belongs, 「296500元」 is 296500 in 元. */
function withUnit(entry: Typed, unit: string | undefined): Typed {
  const split = entry.unit === undefined && isMoney(unit) ? splitMoney(entry.text) : null;
  return split ? { ...entry, ...split } : entry;
}

/** Why a text can't stand in a figure's place; null where it can. */
export function unfit(door: Extract<Field, { kind: 'figure' }>, text: string, place: string): Problem | null {
  const { type = 'number', options, unit } = door.described;
  if (type === 'number') {
    const parsed = parseNumber(text, unit);
    if (parsed.ok && parsed.value.percent && unit !== undefined && unit !== '%') {
      return problem('workbook.percent-here', place, { name: door.name, text: text.trim(), unit });
    }
    const [first] = parsed.ok ? [] : parsed.problems;
    return first ? problem('workbook.unreadable-number', place, { name: door.name, why: sentence(first) }) : null;
  }
  const allowed = type === 'yes-no' ? ['是', '否'] : type === 'choice' ? options : undefined;
  if (!allowed || allowed.includes(text.trim())) return null;
  return problem('workbook.not-an-option', place, { name: door.name, text: text.trim(), options: allowed.join('、') });
}

/** A new text is in the place's own unit unless it brings another; the reason that stood beside the old one stays. */
function givenOf(before: Given | undefined, entry: Typed, own: string | undefined): Given {
  const note = entry.note ?? (before && !isNone(before) ? before.note : undefined);
  const unit = entry.unit === own ? undefined : entry.unit;
  return { text: entry.text, ...(unit === undefined ? {} : { unit }), ...(note === undefined ? {} : { note }) };
}
