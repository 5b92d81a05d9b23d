import { type Finding, findingKey, placeKey, type Repair, repairOf } from '../../../shared/findings';
import type { Command } from '../../state/book';
import { evaluationOf } from '../../state/evaluation';
import { perform, useStore } from '../../state/store';

/** The change that mends a finding in one key; null where there is none, or it was set aside. */
export function mendingOf(finding: Finding): Repair | null {
  const { book } = useStore.getState();
  if (!book || finding.acknowledged !== undefined) return null;
  return repairOf(book.pack, book.workbook, evaluationOf(book), finding);
}

/** Mends findings as one step of undo. Of two that change one place the first is mended; the other is found again if it still is one. */
export function mend(findings: readonly Finding[]): boolean {
  const byPlace = new Map<string, Command>();
  for (const finding of findings) {
    const repair = mendingOf(finding);
    if (repair && !byPlace.has(finding.binding)) byPlace.set(finding.binding, repair.command);
  }
  return performAll([...byPlace.values()]);
}

/** Sets findings aside with one reason, as one step of undo; an empty reason brings them back. */
export function setAside(findings: readonly Finding[], reason: string): boolean {
  const known = useStore.getState().book?.workbook.acknowledged ?? {};
  const keys = findings.map((finding) => {
    // Set aside by an earlier version, without its figures: that is what is taken back.
    const key = findingKey(finding);
    return reason === '' && known[key] === undefined ? placeKey(finding) : key;
  });
  return performAll([...new Set(keys)].map((finding) => ({ name: 'acknowledge', args: { finding, reason } })));
}

function performAll(commands: readonly Command[]): boolean {
  const [first] = commands;
  if (!first) return false;
  if (commands.length === 1) return perform(first);
  return perform({ name: 'several', args: { commands: [...commands] } });
}
