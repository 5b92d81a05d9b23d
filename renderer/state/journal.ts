import type { JournalEntry, Shell } from '../../shared/bridge';
import type { Command } from '../../shared/workbook/commands';

/** At most this much typing is lost by a crash; the bar is two seconds. */
const EVERY_MS = 800;

type CommandEntry = Extract<JournalEntry, { kind: 'command' }>;

/** A command as the journal keeps it. `continues`: one step of undo with the one before. */
export function entryOf(command: Command, continues?: boolean): CommandEntry {
  // The arguments of every command are a plain object of JSON values; what is left undefined is left out.
  const args = JSON.parse(JSON.stringify(command.args)) as CommandEntry['args'];
  return { kind: 'command', name: command.name, args, ...(continues === undefined ? {} : { continues }) };
}

export interface Journal {
  add(entry: JournalEntry): void;
  /** Writes now what is waiting. */
  flush(): Promise<void>;
  /** The workbook is closed: what is waiting has nowhere to go. */
  drop(): void;
}

/** Collects what is done to one workbook and hands it to the shell in small bundles. */
export function journalOf(shell: Pick<Shell, 'journal'>, handle: string, failed: (message: string) => void): Journal {
  let waiting: JournalEntry[] = [];
  let timer: ReturnType<typeof setTimeout> | null = null;

  async function flush(): Promise<void> {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    if (waiting.length === 0) return;
    const entries = waiting;
    waiting = [];
    const reply = await shell.journal({ handle, entries });
    if (!reply.ok) failed(reply.problems.map((problem) => problem.message).join('\n'));
  }

  return {
    add(entry) {
      const merged = merge(waiting[waiting.length - 1], entry);
      if (merged) waiting[waiting.length - 1] = merged;
      else waiting.push(entry);
      if (waiting.length >= 500) void flush();
      else timer ??= setTimeout(() => void flush(), EVERY_MS);
    },
    flush,
    drop() {
      if (timer !== null) clearTimeout(timer);
      timer = null;
      waiting = [];
    },
  };
}

/** Of letter after letter in one cell, or undo after undo, only the last matters. */
function merge(last: JournalEntry | undefined, entry: JournalEntry): JournalEntry | null {
  if (last?.kind === 'workbook' && entry.kind === 'workbook') return entry;
  if (last?.kind !== 'command' || entry.kind !== 'command' || !entry.continues || entry.name !== last.name) return null;
  const same = entry.args.binding === last.args.binding && entry.args.line === last.args.line;
  return same ? { ...entry, continues: last.continues ?? false } : null;
}
