import type { Said } from '../../shared/bridge';
import { useWindow } from './window';

/** The file is no longer the one that was opened, or no longer ours. */
const ELSEWHERE: ReadonlySet<string> = new Set(['disk.taken', 'disk.held', 'disk.changed', 'disk.vanished']);

/** Takes up a refusal that another name helps against. False: it does not. */
export function offerElsewhere(problems: readonly Said[]): boolean {
  const helps = problems.some(({ code }) => ELSEWHERE.has(code));
  if (helps) useWindow.setState({ notSaved: problems });
  return helps;
}

export function dismissNotSaved(): void {
  useWindow.setState({ notSaved: null });
}
