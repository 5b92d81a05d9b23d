import path from 'node:path';
import type { Problem } from '../../shared/text/problem';
import { ok, type Result } from '../../shared/text/result';
import { type Host, nodeHost } from './host';
import { claimNow, standBy, standDown } from './claim';
import { attempt, orMissing, quietly } from './errno';
import type { OpenFile } from './fs';
import { type FirstLine, type JournalHead, toLine } from './journal-lines';
import { replaceWhole } from './write';

export type { JournalHead };

/**
 * The unsaved work of one open workbook: the state it started from and every command since. A command is handed to the
 * system at once (a killed program loses none) and fsynced within a second (a power cut loses at most that).
 */
export interface Journal {
  /** The number of the last command added; what `restart` wants to know of the moment a save began. */
  readonly last: number;
  /** The number of the command its base already holds: `restart` with it changes the base and keeps every command. */
  readonly first: number;
  /** Adds a command. Refused: it is kept in memory and tried again with the next. */
  append(command: unknown): Promise<Result<void>>;
  /** Makes everything so far last. */
  flush(): Promise<Result<void>>;
  /**
   * Starts over from the state after command `upTo`, once that is saved; commands that came while saving are kept.
   * Refused: the old journal is still there.
   */
  restart(head: JournalHead, base: string, upTo: number): Promise<Result<void>>;
  /** Nothing is unsaved any more: the journal goes. */
  discard(): Promise<Result<void>>;
  /** The window is gone or can no longer show the work: the journal stays, to be found by `recover`. */
  leave(): Promise<Result<void>>;
}

export interface JournalOptions {
  readonly syncAfterMs?: number;
  /** Hears of an fsync in the background that failed; the next append or flush writes everything again. */
  readonly onProblem?: (problem: Problem) => void;
}

/** Starts a journal in the program's own folder. Refused with `disk.*`. */
export async function openJournal(
  folder: string,
  head: JournalHead,
  base: string,
  options: JournalOptions = {},
  host: Host = nodeHost(),
): Promise<Result<Journal>> {
  const keeper = new Keeper(path.join(folder, `${host.unique()}.journal`), head, base, options, host);
  const started = await attempt(head.name, 'journal', async () => {
    await host.fs.makeFolder(folder);
    await keeper.rewrite();
  });
  return started.ok ? ok(keeper) : started;
}

class Keeper implements Journal {
  private readonly claim;
  private lines: Uint8Array[] = [];
  private written = 0;
  private length = 0;
  private handle: OpenFile | null = null;
  /** After a failed fsync the system may have dropped what it took: only writing all of it again is sure. */
  private isSure = false;
  private isSyncDue = false;
  private isGone = false;
  private upTo = 0;
  private turn: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly file: string,
    private head: JournalHead,
    private base: string,
    private readonly options: JournalOptions,
    private readonly host: Host,
  ) {
    this.claim = claimNow(host);
    standBy(this.claim);
  }

  get first(): number {
    return this.upTo;
  }

  get last(): number {
    return this.upTo + this.lines.length;
  }

  append(command: unknown): Promise<Result<void>> {
    this.lines.push(toLine({ seq: this.last + 1, command }));
    this.syncSoon();
    return this.inTurn(() => this.drain());
  }

  flush(): Promise<Result<void>> {
    return this.inTurn(async () => {
      await this.drain();
      await this.sync();
    });
  }

  restart(head: JournalHead, base: string, upTo: number): Promise<Result<void>> {
    // At once, not in turn: a command that comes next belongs to the new state.
    this.lines = this.lines.slice(Math.max(0, upTo - this.upTo));
    this.upTo = upTo;
    this.head = head;
    this.base = base;
    this.isSure = false;
    return this.inTurn(() => this.rewrite());
  }

  discard(): Promise<Result<void>> {
    return this.inTurn(async () => {
      this.isGone = true;
      standDown(this.claim);
      await this.closeHandle();
      await orMissing(this.host.fs.remove(this.file));
    });
  }

  leave(): Promise<Result<void>> {
    return this.inTurn(async () => {
      await this.drain();
      await this.sync();
      this.isGone = true;
      standDown(this.claim);
      await this.closeHandle();
    });
  }

  /** Writes all there is to a new file and puts it in the old one's place. */
  async rewrite(): Promise<void> {
    // Asked for before it was discarded, come to its turn after: it must not come back.
    if (this.isGone) return;
    this.isSure = false;
    await this.closeHandle();
    const first: FirstLine = { journal: 1, keeper: this.claim, head: this.head, base: this.base, upTo: this.upTo };
    const count = this.lines.length;
    const whole = Buffer.concat([toLine(first), ...this.lines]);
    await replaceWhole(this.file, whole, this.host);
    this.handle = await this.host.fs.open(this.file, 'update', 0o600);
    this.length = whole.length;
    this.written = count;
    this.isSure = true;
  }

  /** Writes the lines not yet written; a line that failed half-way is written over from its start. */
  private async drain(): Promise<void> {
    if (this.isGone) return;
    if (!this.isSure || this.handle === null) return this.rewrite();
    for (let line = this.lines[this.written]; line !== undefined; line = this.lines[this.written]) {
      for (let at = 0; at < line.length; ) {
        const wrote = await this.handle.write(line.subarray(at), this.length + at);
        if (wrote <= 0) throw Object.assign(new Error('write made no headway'), { code: 'ENOSPC' });
        at += wrote;
      }
      this.length += line.length;
      this.written += 1;
    }
  }

  private async sync(): Promise<void> {
    if (this.handle === null) return;
    try {
      await this.handle.sync();
    } catch (error) {
      this.isSure = false;
      throw error;
    }
  }

  private syncSoon(): void {
    if (this.isSyncDue) return;
    this.isSyncDue = true;
    void this.host.sleep(this.options.syncAfterMs ?? 1_000).then(async () => {
      this.isSyncDue = false;
      const done = await this.flush();
      if (!done.ok) for (const one of done.problems) this.options.onProblem?.(one);
    });
  }

  private async closeHandle(): Promise<void> {
    const open = this.handle;
    this.handle = null;
    if (open !== null) await quietly(open.close());
  }

  private inTurn(action: () => Promise<void>): Promise<Result<void>> {
    const mine = this.turn.then(() => attempt(this.head.name, 'journal', action));
    this.turn = mine;
    return mine;
  }
}
