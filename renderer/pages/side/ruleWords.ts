import { isIndicator, type Pack, type TreeNode } from '../../../shared/pack';
import { ruleSourceWords } from '../../../shared/text/working';
import type { Line } from '../../../shared/scoring/evaluation';

/** The criterion as the form prints it, for the line being looked at. */
export function ruleWords(pack: Pack, line: Line): string | null {
  for (const table of pack.tables) {
    const found = search(table.tree, line);
    if (found) return found;
    const rule = table.rules.find((one) => one.id === line.ruleId);
    if (rule) return ruleSourceWords(rule.name, rule.source);
  }
  return null;
}

function search(nodes: readonly TreeNode[], line: Line): string | null {
  for (const node of nodes) {
    if (isIndicator(node)) {
      if (node.id === line.id && node.name === line.path[line.path.length - 1]) return node.criterion ?? node.explanation ?? null;
    } else {
      const found = search(node.children ?? [], line);
      if (found) return found;
    }
  }
  return null;
}
