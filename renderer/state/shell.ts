import type { Said, Shell } from '../../shared/bridge';

declare global {
  interface Window {
    /** Given by the preload, or by the in-memory shell where the page runs in a plain browser. */
    readonly jxzp: Shell;
  }
}

/** The shell this page runs in. */
export const shell: Shell = window.jxzp;

/** Problems as one paragraph. */
export function wordsOf(problems: readonly Said[]): string {
  return problems.map((problem) => problem.message).join('\n');
}
