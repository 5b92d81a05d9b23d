import { walk, openGroups } from '../../workbook';
import { isIndicator } from '../../pack';
import { check } from '../finding';

/** 三个方面：output, benefit and satisfaction each need an indicator, where the form has room for them. */
export const branchesCheck = check({
  number: '29',
  about: '产出、效益、满意度都要有指标',
  codes: { 'branch.missing': 'error' },
  table: ({ spec, lines, settings, path, label }, report) => {
    if (spec.kind !== 'project' || lines.length === 0 || openGroups(spec).length === 0) return;
    for (const word of settings.requiredBranches) {
      const named = walk(spec.tree).filter((node) => !isIndicator(node) && node.name.includes(word));
      const [first] = named;
      if (!first || lines.some(({ line }) => named.some(({ id }) => line.groups.includes(id)))) continue;
      report('branch.missing', `${path}/group/${first.id}`, { where: label, branch: first.name });
    }
  },
});
