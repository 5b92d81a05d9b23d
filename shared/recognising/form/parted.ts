import type { SourceCell } from '../../reading/source';
import type { Column } from '../column';
import { levelled, narrow } from '../text';
import type { ColumnKind } from '../words/columns';

const LABELLED =
  /^\s*(?:年初|年度|预期|计划|绩效)*(?:目标|指标|计划|预期)值?\s*[:：]\s*(\S.*?)[\s；;，,、/]*(?:全年|实际|年度)*(?:完成|实际)(?:完成)?(?:值|情况|数)?\s*[:：]\s*(\S.*?)\s*$/s;
const BOTH = /(指标|目标|计划|预期)值?.*(完成|实际)/;

/** One cell with the target and how it turned out, as two; `whole` is the cell they are printed in. */
export interface Parted {
  readonly target: SourceCell;
  readonly actual: SourceCell;
  readonly whole: SourceCell;
}

/**
 * 「目标值：≥95%；完成值：97%」 taken apart, under whichever of the two columns it stands; without those words, 「≥95%／97%」
 * under a heading that names both. Null where a form prints them apart, or nothing tells which is which.
 */
export function partedOf(values: ReadonlyMap<ColumnKind, SourceCell>, columns: readonly Column[]): Parted | null {
  const [target, actual] = [values.get('target'), values.get('actual')];
  if (target && actual && target !== actual) return null;
  const whole = target ?? actual;
  if (!whole) return null;
  const column = columns.find(({ kind, from, to }) => (kind === 'target' || kind === 'actual') && from < to);
  const [, planned, done] = LABELLED.exec(whole.text) ?? (BOTH.test(levelled(column?.heading ?? '')) ? halves(whole.text) : []);
  if (planned === undefined || done === undefined) return null;
  return { whole, target: { ...whole, text: planned }, actual: { ...whole, text: done } };
}

/** Whether a heading names both: what stands below it is two values. */
export function isOfBoth(heading: string): boolean {
  return BOTH.test(levelled(heading));
}

/** Two texts with a slash or line break between them. */
function halves(text: string): [whole: string, one: string, other: string] | [] {
  const parts = narrow(text.trim()).split(/\s*[/\n]\s*/);
  // 「≤450元/人／438元/人」: units have strokes of their own, as many on either side.
  const half = parts.length / 2;
  if (parts.some((part) => part === '') || !Number.isInteger(half)) return [];
  return [text, parts.slice(0, half).join('/'), parts.slice(half).join('/')];
}
