import { nearest } from '../../formula/nearest';
import { type Problem, problem } from '../../text/problem';
import type { Check } from '../check';
import { groupsOf, hasOpenGroups } from '../tree';

/** How officers' own indicators score: there are rules, and those a branch names exist. */
export const rules: Check = {
  name: 'rules',
  about: '用户自己加的指标有计分规则可用',
  run: ({ pack, at }) =>
    pack.tables.flatMap((table, index): Problem[] => {
      if (!hasOpenGroups(table)) return [];
      if (table.rules.length === 0) return [problem('packcheck.no-rules', at('tables', index, 'tree'), { table: table.name })];
      const known = table.rules.map((rule) => rule.id);
      return groupsOf(table, ['tables', index]).flatMap(({ node, path }) => {
        const rule = node.open?.rule;
        if (rule === undefined || known.includes(rule)) return [];
        return [
          problem('packcheck.rule-unknown', at(...path, 'open', 'rule'), {
            group: node.name,
            rule,
            nearest: nearest(rule, known),
          }),
        ];
      });
    }),
};
