import { newHandle } from '../handles';

/** A file the officer asked for that did not simply open, while it is asked what to do with it. */
export interface Pending {
  /** One at a time: asking for another file forgets the one before. Gives its ticket. */
  put(file: string): string;
  /** Null: that was another file, or long ago. */
  get(ticket: string): string | null;
}

export function pendingFile(): Pending {
  let kept: { ticket: string; file: string } | null = null;
  return {
    put(file) {
      kept = { ticket: newHandle('file'), file };
      return kept.ticket;
    },
    get: (ticket) => (kept?.ticket === ticket ? kept.file : null),
  };
}
