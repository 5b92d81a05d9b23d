import type { Figure } from '../../scoring/evaluation';

/** Keys that formulas of the table read. */
export function usedKeys(figures: ReadonlyMap<string, Figure>): ReadonlySet<string> {
  const used = new Set<string>();
  for (const figure of figures.values()) {
    for (const reference of figure.refs?.values() ?? []) {
      if (reference.kind === 'one') used.add(reference.key);
      else for (const key of reference.keys) used.add(key);
    }
    for (const key of figure.keys ?? []) used.add(key);
    for (const key of figure.total?.rebase?.points ?? []) used.add(key);
    if (figure.total?.atMost !== undefined) used.add(figure.total.atMost);
    if (figure.total?.rebase) used.add(figure.total.rebase.all);
  }
  return used;
}
