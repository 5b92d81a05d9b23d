import { create } from 'zustand';
import type { Said } from '../../shared/bridge';

/** Why a save did not take place, where another name helps; until she has said what to do. */
export const useNotSaved = create<{ why: readonly Said[] | null }>()(() => ({ why: null }));

/** The file is no longer the one that was opened, or no longer ours. */
const ELSEWHERE: ReadonlySet<string> = new Set(['disk.taken', 'disk.held', 'disk.changed', 'disk.vanished']);

/** Takes up a refusal that another name helps against. False: it does not. */
export function offerElsewhere(problems: readonly Said[]): boolean {
  const helps = problems.some(({ code }) => ELSEWHERE.has(code));
  if (helps) useNotSaved.setState({ why: problems });
  return helps;
}

export function dismissNotSaved(): void {
  useNotSaved.setState({ why: null });
}
