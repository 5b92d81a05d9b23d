import type { FormBinding } from '../recognising';
import type { CustomLine } from '../recognising/bind';
import type { PackGroup } from '../recognising/pack-tables';
import type { SourceCell } from '../reading';
import type { CellWrite } from './document-plan';

/** How the branches a form prints serve this year's lines. */
export interface Branches {
  /** Printed branches that become another of the same level: their own has nothing this year, that one has no rows. */
  readonly becomes: ReadonlyMap<string, PackGroup>;
  /** Printed branches that have nothing this year and go with their rows. */
  readonly gone: ReadonlySet<string>;
  /** Branches of this year that get rows behind those of another of the same level. */
  readonly further: readonly { readonly group: PackGroup; readonly behind: string }[];
}

const NONE: Branches = { becomes: new Map(), gone: new Set(), further: [] };

/**
 * Pairs printed branches with those this year's lines stand in. A form with blank rows under its branches is the bureau's own
 * list: it keeps all of them. `isUsed`: whether this year has a line in a branch.
 */
export function branchesOf({ ownLines, table: { open } }: FormBinding, isUsed: (group: string) => boolean): Branches {
  const printed = new Set(ownLines.map(({ under }) => under));
  const homeless = open.filter(({ id }) => !printed.has(id) && isUsed(id));
  const isList = ownLines.some(({ blank }) => blank === true);
  const empty = isList ? [] : open.filter(({ id }) => printed.has(id) && !isUsed(id));
  if (homeless.length === 0 && empty.length === 0) return NONE;
  const becomes = new Map<string, PackGroup>();
  const further: { group: PackGroup; behind: string }[] = [];
  for (const group of homeless) {
    const free = empty.find(({ id, path }) => !becomes.has(id) && isBeside(path, group.path));
    if (free) becomes.set(free.id, group);
    else {
      const behind = [...ownLines].reverse().find(({ under }) => {
        const own = open.find(({ id }) => id === under);
        return own !== undefined && (isUsed(under) || becomes.has(under)) && isBeside(own.path, group.path);
      });
      if (behind) further.push({ group, behind: behind.under });
    }
  }
  return { becomes, further, gone: new Set(empty.flatMap(({ id }) => (becomes.has(id) ? [] : [id]))) };
}

/** Whether two branches hang on the same one. */
function isBeside(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.length > 1 && one.slice(0, -1).join('/') === other.slice(0, -1).join('/');
}

/** The cell that names the branch a line stands in; null where it prints none. */
export function levelCellOf({ line: { path } }: CustomLine): SourceCell | null {
  const printed = path.filter((cell) => cell !== null);
  return printed.length > 1 ? (printed.at(-2) ?? null) : null;
}

/** The name of a branch in place of another's, in words like those the form has for it (「数量」, 「数量指标（20分）」). */
export function renamedLevel(cell: SourceCell, from: PackGroup | undefined, to: PackGroup): CellWrite {
  const [before = '', now = ''] = [from?.path.at(-1), to.path.at(-1)];
  const short = (name: string) => name.replace(/指标$/, '');
  if (before !== '' && cell.text.includes(before)) return { cell, text: cell.text.replace(before, now) };
  if (before !== '' && cell.text.includes(short(before))) return { cell, text: cell.text.replace(short(before), short(now)) };
  return { cell, text: now };
}
