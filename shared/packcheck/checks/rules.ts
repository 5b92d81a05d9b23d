import { nearest } from '../../formula/nearest';
import { type Problem, problem } from '../../text/problem';
import type { Table } from '../../pack';
import type { Check } from '../check';
import type { Subject } from '../subject';
import { groupsOf, hasOpenGroups } from '../tree';

/** How officers' own indicators score: there are rules, and those a branch names exist. */
export const rules: Check = {
  name: 'rules',
  about: '用户自己加的指标有计分规则可用',
  touches: 'scores',
  run: ({ pack, at }) =>
    pack.tables.flatMap((table, index): Problem[] => {
      if (!hasOpenGroups(table)) return [];
      if (table.rules.length === 0) return [problem('packcheck.no-rules', at('tables', index, 'tree'), { table: table.name })];
      const known = table.rules.map((rule) => rule.id);
      return [
        ...order(table, index, at),
        ...unbound(table, index, at),
        ...groupsOf(table, ['tables', index]).flatMap(({ node, path }) => {
          const rule = node.open?.rule;
          if (rule === undefined || known.includes(rule)) return [];
          return [
            problem('packcheck.rule-unknown', at(...path, 'open', 'rule'), {
              group: node.name,
              rule,
              nearest: nearest(rule, known),
            }),
          ];
        }),
      ];
    }),
};

/** The first rule whose `for` holds counts: one without `for` takes everything, and there has to be such a last one. */
function order({ name, rules }: Table, index: number, at: Subject['at']): Problem[] {
  // Rules with a list of their own count only where a branch names them.
  const list = rules.filter((rule) => !rule.rows);
  const last = list.findIndex((rule) => rule.for === undefined);
  if (last < 0) return [problem('packcheck.rules-open', at('tables', index, 'rules'), { table: name })];
  const above = list[last]?.name ?? '';
  return list
    .slice(last + 1)
    .map((rule) =>
      problem('packcheck.rule-never', at('tables', index, 'rules', rules.indexOf(rule)), { rule: rule.name, above }),
    );
}

/** A rule with `rows` that no branch names is never used. */
function unbound(table: Table, index: number, at: Subject['at']): Problem[] {
  const named = groupsOf(table, []).map(({ node }) => node.open?.rule);
  return table.rules.flatMap((rule, place) =>
    rule.rows && !named.includes(rule.id)
      ? [problem('packcheck.rule-rows', at('tables', index, 'rules', place, 'rows'), { rule: rule.name, id: rule.id })]
      : [],
  );
}
