import { walk, openGroups } from '../../workbook';
import { isIndicator, type Table, type TreeNode } from '../../pack';
import { check } from '../finding';
import { figures } from '../../workbook/fields';

/** 三个方面：output, benefit and satisfaction each need an indicator, where the form has room for them. */
export const branchesCheck = check({
  number: '29',
  about: '产出、效益、满意度都要有指标',
  codes: { 'branch.missing': 'doubt', 'branch.required': 'error' },
  table: ({ spec, lines, settings, path, label }, report) => {
    if (spec.kind !== 'project' || lines.length === 0) return;
    for (const named of requiredIn(spec, settings.requiredBranches)) {
      const [first] = named;
      if (!first || lines.some(({ line }) => named.some(({ id }) => line.groups.includes(id)))) continue;
      report(settings.branchesRequired ? 'branch.required' : 'branch.missing', figures.group.at(path, first.id), {
        where: label,
        branch: first.name,
      });
    }
  },
});

/** For each word the branches named so; none where officers add no indicators of their own. */
function requiredIn(spec: Table, words: readonly string[]): readonly (readonly TreeNode[])[] {
  if (openGroups(spec).length === 0) return [];
  return words.map((word) => walk(spec.tree).filter((node) => !isIndicator(node) && node.name.includes(word)));
}
