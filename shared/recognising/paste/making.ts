import type { Pack } from '../../pack';
import type { Workbook } from '../../workbook';
import { fields, linePath, ownerPath, splitBinding } from '../../workbook/fields';
import { freshId } from '../../workbook/commands/lists';
import type { AddedRow } from '../../workbook/commands/paste-block';
import { fillOf } from '../../workbook/fields/owner';
import { tablesOf } from '../pack-tables';
import { tableOf } from '../../workbook/fields/owner';
import { nameKey } from '../text';
import type { BlockRow } from './block';
import type { SurfaceRow } from './surface';

/** Where rows of the unit's own can be made: a branch of its indicators, or its goals. */
export type Place =
  | { readonly kind: 'indicator'; readonly owner: string; readonly group: string }
  | { readonly kind: 'goal'; readonly owner: string };

/** The list a row of the table belongs to, or would begin; null where the form's rows are what they are. */
export function placeAt(row: SurfaceRow | undefined, workbook: Workbook): Place | null {
  for (const { cell } of row?.across ?? []) {
    if (cell.action?.name === 'add-indicator')
      return { kind: 'indicator', owner: cell.action.args.owner, group: cell.action.args.group };
    if (cell.action?.name === 'add-goal') return { kind: 'goal', owner: cell.action.args.owner };
    const binding = cell.binding ?? '';
    const owner = splitBinding(binding)?.owner;
    if (!owner) continue;
    if (fields.goalText.parse(binding)) return { kind: 'goal', owner: ownerPath(owner) };
    const [line] = fields.customName.parse(binding) ?? [];
    const own = fillOf(workbook, owner)?.indicators.find(({ id }) => linePath(ownerPath(owner), id) === line);
    if (own) return { kind: 'indicator', owner: ownerPath(owner), group: own.group };
  }
  return null;
}

/** Whether two rows belong to one list. */
export function samePlace(one: Place | null, other: Place | null): boolean {
  if (one?.kind !== other?.kind || one?.owner !== other?.owner) return false;
  return one?.kind !== 'indicator' || (other?.kind === 'indicator' && one.group === other.group);
}

/** Finds the open branch of a named row that is not there yet. */
export class Branches {
  readonly #open: readonly { readonly id: string; readonly path: readonly string[] }[];

  constructor(
    pack: Pack,
    workbook: Workbook,
    readonly owner: string,
  ) {
    const split = splitBinding(`${owner}/x`);
    const table = split && tableOf(pack, workbook, split.owner);
    this.#open = tablesOf(pack).find(({ id }) => id === table?.id)?.open ?? [];
  }

  get any(): boolean {
    return this.#open.length > 0;
  }

  /** By the levels beside its name; null where none of them is a branch, unless there is but one. */
  of(row: BlockRow, nameColumn: number): Place | null {
    const words = row.spread.flatMap((text, column) => (column === nameColumn ? [] : [nameKey(text)]));
    const graded = this.#open.map(({ id, path }) => {
      const [own = '', ...above] = path.map(nameKey).reverse();
      return { id, grade: words.includes(own) ? 1 + above.filter((word) => words.includes(word)).length : 0 };
    });
    const top = graded.reduce((one, other) => (other.grade > one.grade ? other : one), { id: '', grade: 0 });
    const [only, more] = this.#open;
    const group = top.grade > 0 ? top.id : only && !more ? only.id : null;
    return group === null ? null : { kind: 'indicator', owner: this.owner, group };
  }
}

/** Rows to make, each with its id and where its cells will be. */
export class Making {
  readonly add: AddedRow[] = [];
  readonly #ids = new Map<string, { id: string }[]>();

  constructor(private readonly workbook: Workbook) {}

  /** One more row at the end of a list; the beginning of its bindings. */
  row(place: Place): string {
    const owner = splitBinding(`${place.owner}/x`)?.owner;
    const fill = owner && fillOf(this.workbook, owner);
    const there = place.kind === 'goal' ? (fill?.goals ?? []) : (fill?.indicators ?? []);
    const key = `${place.kind} ${place.owner}`;
    const list = this.#ids.get(key) ?? there.map(({ id }) => ({ id }));
    const id = freshId(place.kind === 'goal' ? 'g' : 'i', list);
    this.#ids.set(key, [...list, { id }]);
    if (place.kind === 'goal') {
      this.add.push({ kind: 'goal', owner: place.owner, id });
      return fields.goalText.at(place.owner, id);
    }
    this.add.push({ kind: 'indicator', owner: place.owner, group: place.group, id });
    return fields.customName.at(linePath(place.owner, id));
  }
}
