import { parseNumber } from '../number';
import { isIndicator, type Indicator, type Pack, type Table } from '../pack';
import {
  findIndicator,
  joinPath,
  openGroups,
  type Owner,
  ownerPath,
  splitBinding,
  tableOf,
  walk,
  type Workbook,
  listOf,
} from '../workbook';
import { figures } from '../workbook/fields';
import { fillOf } from '../workbook/fields/owner';
import { hasWordedPlace, isWording } from '../workbook/fields/wording';
import { inputSpecs, ruleInputSpecs } from './input-specs';

interface Named {
  readonly id: string;
  readonly name: string;
}

/** The same thing in another list: by id, else by name. */
function sameOf<One extends Named>(list: readonly One[], one: Named | undefined): One | undefined {
  if (!one) return undefined;
  return list.find((other) => other.id === one.id) ?? list.find((other) => other.name === one.name);
}

/** Finds in the next pack what the old one has. Knows nothing of values. */
export class Places {
  constructor(
    private readonly pack: Pack,
    private readonly workbook: Workbook,
    private readonly next: Pack,
  ) {}

  /** Where an owner's old table and its new one are; null where the next pack has no such table. */
  tables(owner: Owner): { readonly old: Table; readonly made: Table } | null {
    const old = tableOf(this.pack, this.workbook, owner);
    const alike = this.next.tables.filter((table) => table.of === old?.of && table.kind === old.kind);
    // Projects fill in one table, whatever it is called.
    const made = owner.kind === 'project' ? alike[0] : sameOf(alike, old);
    return old && made ? { old, made } : null;
  }

  /** The group of the new table for indicators of the unit's own. */
  group(owner: Owner, id: string): string | undefined {
    const tables = this.tables(owner);
    if (!tables) return undefined;
    const open = openGroups(tables.made);
    const groups = walk(tables.made.tree).filter((node) => open.includes(node.id));
    return sameOf(groups, walk(tables.old.tree).find((node) => node.id === id) ?? { id, name: '' })?.id;
  }

  /** The fixed line of the new table. An id that now means something else — other name, other points — is not the same line. */
  line(owner: Owner, id: string): Indicator | undefined {
    const tables = this.tables(owner);
    const old = tables && findIndicator(tables.old, id);
    if (!tables || !old) return undefined;
    const lines = walk(tables.made.tree).filter(isIndicator);
    const same = lines.find((line) => line.id === id && (line.name === old.name || line.points === old.points));
    return same ?? lines.find((line) => line.name === old.name);
  }

  /** Whether the new table of a binding has this rule for own indicators. */
  hasRule(to: string, rule: string): boolean {
    const owner = splitBinding(to)?.owner;
    const rules =
      owner?.kind === 'table'
        ? this.next.tables.find((table) => table.id === owner.id)?.rules
        : owner && this.tables(owner)?.made.rules;
    return rules?.some((one) => one.id === rule) ?? false;
  }

  /** The new binding of an old one; null where there is none. That the place is really there, its field says. */
  to(binding: string): string | null {
    const split = splitBinding(binding);
    if (!split) return this.#common(binding);
    const tables = this.tables(split.owner);
    if (!tables) return null;
    const owner = split.owner.kind === 'table' ? tables.made.id : ownerPath(split.owner);
    const rest = this.#within(split.owner, tables.old, tables.made, split.rest);
    return rest && joinPath([owner, ...rest]);
  }

  /** Whether a note that goes on has a place: of a parameter, where the next pack has it too and it may be what it was changed to. */
  keepsNote(path: string): boolean {
    const [first, id = ''] = path.split('/');
    const words = path.replace(/\/source$/, '');
    if (isWording(words)) return hasWordedPlace(words, this.pack, this.next);
    if (first !== 'parameter') return true;
    const parameter = this.next.parameters.find((one) => one.id === id);
    const value = this.workbook.adjustments.find((one) => one.path === figures.parameter.at(id))?.value;
    if (!parameter || value === undefined) return false;
    return parameter.choice ? parameter.choice.options.includes(value) : parseNumber(value, parameter.unit).ok;
  }

  #common(binding: string): string | null {
    const [first = '', id = '', ...rest] = binding.split('/');
    const fact = first === 'unit' && id === 'fact';
    if (fact) return joined(['unit', 'fact'], sameOf(this.next.facts, byId(this.pack.facts, rest[0] ?? '')), []);
    if (first === 'parameter') return joined(['parameter'], sameOf(this.next.parameters, byId(this.pack.parameters, id)), rest);
    if (first === 'rollup') return joined(['rollup'], sameOf(this.next.rollups, byId(this.pack.rollups, id)), rest);
    return binding;
  }

  #within(owner: Owner, old: Table, made: Table, rest: readonly string[]): readonly string[] | null {
    const [what = '', id = '', ...more] = rest;
    if (what === 'fact') return listed(['fact'], sameOf(made.facts, byId(old.facts, id)));
    if (what === 'text') return listed(['text'], sameOf(made.texts, byId(old.texts, id)));
    if (what === 'funds') {
      const row = sameOf(made.funds?.rows ?? [], byId(old.funds?.rows ?? [], id));
      const column = sameOf(made.funds?.columns ?? [], byId(old.funds?.columns ?? [], more[0] ?? ''));
      return row && column ? ['funds', row.id, column.id] : null;
    }
    return what === 'indicator' ? this.#ofLine(owner, old, made, id, more) : rest;
  }

  #ofLine(owner: Owner, old: Table, made: Table, id: string, rest: readonly string[]): readonly string[] | null {
    const own = fillOf(this.workbook, owner)?.indicators.find((one) => one.id === id);
    if (own) {
      const inputs = rest[0] === 'input' ? ([ruleInputSpecs(old.rules), ruleInputSpecs(made.rules)] as const) : null;
      const input = inputs && sameOf(inputs[1], byId(inputs[0], rest[1] ?? ''));
      if (this.group(owner, own.group) === undefined || (inputs && !input)) return null;
      if (rest[0] === 'row') {
        const next = { ...own, group: this.group(owner, own.group) ?? own.group };
        const before = listOf(old, { indicators: [own] }, id)?.fields ?? [];
        const field = sameOf(listOf(made, { indicators: [next] }, id)?.fields ?? [], byId(before, rest[2] ?? ''));
        return listed(['indicator', id, 'row', rest[1] ?? ''], field);
      }
      return ['indicator', id, ...(input ? ['input', input.id] : rest)];
    }
    const line = this.line(owner, id);
    const before = findIndicator(old, id);
    if (!line || !before) return null;
    const [what = '', first = '', second = ''] = rest;
    if (what === 'input')
      return listed(['indicator', line.id, 'input'], sameOf(inputSpecs(line), byId(inputSpecs(before), first)));
    if (what === 'row')
      return listed(
        ['indicator', line.id, 'row', first],
        sameOf(line.rows?.fields ?? [], byId(before.rows?.fields ?? [], second)),
      );
    return ['indicator', line.id, ...rest];
  }
}

function byId<One extends Named>(list: readonly One[], id: string): One | undefined {
  return list.find((one) => one.id === id);
}

function joined(start: readonly string[], found: Named | undefined, rest: readonly string[]): string | null {
  return found ? joinPath([...start, found.id, ...rest]) : null;
}

function listed(start: readonly string[], found: Named | undefined): readonly string[] | null {
  return found ? [...start, found.id] : null;
}
