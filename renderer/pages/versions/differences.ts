import type { Pack } from '../../../shared/pack';
import { type Leaf, leavesOf } from '../../../shared/rolling';
import type { Workbook } from '../../../shared/workbook/schema/workbook';

/** A place where two states of a workbook differ. Null: there is nothing in it. */
export interface Difference {
  readonly binding: string;
  readonly name: string;
  readonly past: string | null;
  readonly present: string | null;
}

/** Where two states of one workbook differ, in the order of the present one; what only the past one has comes last. */
export function differencesOf(pack: Pack, past: Workbook, present: Workbook): Difference[] {
  const before = leavesByBinding(pack, past);
  const now = leavesByBinding(pack, present);
  return [...new Set([...now.keys(), ...before.keys()])].flatMap((binding) => {
    const [old, current] = [before.get(binding), now.get(binding)];
    const [pastText, presentText] = [textOf(old), textOf(current)];
    if (pastText === presentText) return [];
    return [{ binding, name: nameOf(current ?? old, current ? now : before), past: pastText, present: presentText }];
  });
}

function leavesByBinding(pack: Pack, workbook: Workbook): Map<string, Leaf> {
  const { year } = workbook;
  return new Map(leavesOf(pack, workbook, { from: year, to: year }).map((leaf) => [leaf.binding, leaf]));
}

/** As it is read: with its unit and its note; blank is as good as absent. */
function textOf(leaf: Leaf | undefined): string | null {
  if (!leaf) return null;
  const { given } = leaf;
  if ('none' in given) return '无';
  const words = `${given.text}${given.unit ?? ''}${given.note ? `（${given.note}）` : ''}`;
  return words === '' ? null : words;
}

/** What is kept about another place (what was printed there, what was declared) goes by that place's name. */
function nameOf(leaf: Leaf | undefined, leaves: ReadonlyMap<string, Leaf>): string {
  if (!leaf) return '';
  const about = leaf.binding.slice(leaf.binding.indexOf('/') + 1);
  if (leaf.kind !== 'aside' || !leaf.name.endsWith(` ${about}`)) return leaf.name;
  return `${leaf.name.slice(0, -about.length)}${leaves.get(about)?.name ?? ''}`.trim();
}
