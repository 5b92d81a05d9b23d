import { type Data, locationOf, remember } from './located';
import { copy, isMapping, merge } from './merge';

type Mapping = { [key: string]: Data };

/**
 * Gives each table with open groups the pack's `rules` (how officers' own indicators score, for all tables): those of the
 * table change the ones of the same id; new ones go before them, or where their `before` says. A table with a new rule that
 * has no `for` says all there is to say by itself, and keeps its own list; one with `rows` is used only where a branch names it. The pack's own key is gone afterwards.
 */
export function shareRules(pack: Mapping): Mapping {
  const { rules, tables } = pack;
  if (!Array.isArray(rules)) return pack;
  const shared = copy(pack);
  delete shared.rules;
  if (Array.isArray(tables)) {
    const given = tables.map((table) => (isMapping(table) && hasOpen(table.tree) ? withRules(table, rules) : table));
    given.forEach((_, index) => remember(given, index, locationOf(tables, index)));
    shared.tables = given;
    remember(shared, 'tables', locationOf(pack, 'tables'));
  }
  return shared;
}

function withRules(table: Mapping, rules: readonly Data[]): Mapping {
  const own = Array.isArray(table.rules) ? table.rules : [];
  const known = new Set(rules.map(idOf));
  const isNew = (rule: Data) => !known.has(idOf(rule));
  if (own.some((rule) => isMapping(rule) && isNew(rule) && isWhole(rule) && rule.for === undefined && rule.rows === undefined))
    return table;
  const first = idOf(rules[0] ?? '');
  const placed = own.map((rule, index) => {
    if (!isMapping(rule) || !isNew(rule) || rule.before !== undefined || first === undefined) return { rule, index };
    const made = copy(rule);
    made.before = first;
    return { rule: made, index };
  });
  const over = placed.map(({ rule }) => rule);
  placed.forEach(({ index }) => remember(over, index, locationOf(own, index)));
  const made = copy(table);
  made.rules = merge([...rules], over);
  remember(made, 'rules', locationOf(table, 'rules'));
  return made;
}

/** Written out as a rule of its own. One that changes another of the pack's, its id misspelt, lacks what the other has. */
function isWhole(rule: Mapping): boolean {
  return rule.score !== undefined && rule.source !== undefined;
}

function idOf(rule: Data): Data | undefined {
  return isMapping(rule) ? rule.id : undefined;
}

/** Whether a tree has a group officers add their own indicators to. */
function hasOpen(tree: Data | undefined): boolean {
  if (!Array.isArray(tree)) return false;
  return tree.some((node) => isMapping(node) && (node.open !== undefined || hasOpen(node.children)));
}
