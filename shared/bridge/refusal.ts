import { type ShellCode, shellSentences } from '../text/shell';
import type { Said } from './parts';

export type { ShellCode };

/** A refusal of the shell, as the page gets it. */
export function shellRefusal(code: ShellCode, place = 'shell'): { ok: false; problems: readonly Said[] } {
  return { ok: false, problems: [{ code, place, message: shellSentences[code] }] };
}
