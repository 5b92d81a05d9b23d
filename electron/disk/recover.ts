import path from 'node:path';
import { ok, type Result } from '../../shared/text/result';
import { type Host, nodeHost } from './host';
import { isStale } from './claim';
import { attempt, orMissing } from './errno';
import { commandLine, firstLine, fromLine, type JournalHead } from './journal-lines';
import { sweep } from './sweep';

/** Unsaved work found after a crash. */
export interface Recovered {
  /** For `forget`, once it was offered and taken or declined. */
  readonly id: string;
  readonly head: JournalHead;
  readonly base: string;
  readonly commands: readonly unknown[];
  /** When the last command was written; milliseconds. */
  readonly lastAt: number;
  /** Something after the last whole command could not be read. */
  readonly isTorn: boolean;
}

const NAME = /^[0-9a-zA-Z]+\.journal$/;

/** The journals of programs that are no longer running, latest first. None is no problem; refused with `disk.*`. */
export async function recover(folder: string, host: Host = nodeHost()): Promise<Result<readonly Recovered[]>> {
  return attempt('自动备份', 'journal', async () => {
    await sweep(folder, host);
    const names = ((await orMissing(host.fs.list(folder))) ?? []).filter((name) => NAME.test(name));
    const found: Recovered[] = [];
    for (const name of names) {
      const file = path.join(folder, name);
      const bytes = await orMissing(host.fs.read(file));
      const about = await orMissing(host.fs.about(file));
      const one = bytes === null || about === null ? null : readJournal(name, bytes, about.changedAt, host);
      if (one !== null) found.push(one);
    }
    return found.sort((one, other) => other.lastAt - one.lastAt);
  });
}

/** Removes a recovered journal. */
export async function forget(folder: string, id: string, host: Host = nodeHost()): Promise<Result<void>> {
  if (!NAME.test(id)) return ok(undefined);
  return attempt('自动备份', 'journal', async () => void (await orMissing(host.fs.remove(path.join(folder, id)))));
}

/** Whole commands up to the first line that isn't; null while its keeper lives, or when not even the start is whole. */
function readJournal(id: string, bytes: Uint8Array, lastAt: number, host: Host): Recovered | null {
  const lines = Buffer.from(bytes).toString('utf8').split('\n');
  const first = firstLine.safeParse(fromLine(lines[0] ?? ''));
  if (!first.success || !isStale(first.data.keeper, host)) return null;
  const { head, base, upTo } = first.data;
  const commands: unknown[] = [];
  for (const line of lines.slice(1)) {
    const parsed = commandLine.safeParse(fromLine(line));
    if (!parsed.success || parsed.data.seq !== upTo + commands.length + 1) break;
    commands.push(parsed.data.command);
  }
  const isTorn = lines.slice(commands.length + 1).some((line) => line !== '');
  return { id, head, base, commands, lastAt, isTorn };
}
