import type { Pack } from '../../shared/pack';
import { newHandle } from './handles';
import type { Evidence, Ports } from './ports';

/** An open workbook as the shell knows it: where it lives, never what is in it. */
export interface OpenBook {
  name: string;
  path: string | null;
  /** What the file looked like when it was last read or written. */
  seen: string | null;
  readonly pack: Pack;
  /** The files attached to it: they go into every save of it, wherever it goes. */
  evidence: Evidence;
  /** Somebody else has its file open: nothing is written there. */
  readOnly: boolean;
}

/** The open workbooks by handle. */
export class Sessions {
  readonly #books = new Map<string, OpenBook>();
  /** Tickets for earlier states of one file: those given out last. */
  versions: ReadonlyMap<string, { readonly file: string; readonly id: string }> = new Map();

  open(book: OpenBook): string {
    const handle = newHandle('book');
    this.#books.set(handle, book);
    return handle;
  }

  get(handle: string): OpenBook | undefined {
    return this.#books.get(handle);
  }

  /** Every open workbook that has a file of its own to be written into. */
  withFiles(): { readonly handle: string; readonly path: string }[] {
    return [...this.#books].flatMap(([handle, { path, readOnly }]) => (path === null || readOnly ? [] : [{ handle, path }]));
  }

  close(handle: string): void {
    this.#books.delete(handle);
  }

  /** The window cannot go on with what is open: the files are free again, what was not saved is left over. */
  async setAside({ disk, journals }: Pick<Ports, 'disk' | 'journals'>): Promise<void> {
    await this.#closeEach(disk, (handle) => journals.leave(handle));
  }

  /** The window is gone, and what should be kept is kept: locks and journals go with it. */
  async closeAll({ disk, journals }: Pick<Ports, 'disk' | 'journals'>): Promise<void> {
    await this.#closeEach(disk, (handle) => journals.end(handle));
  }

  async #closeEach(disk: Ports['disk'], close: (handle: string) => Promise<void>): Promise<void> {
    const all = [...this.#books];
    this.#books.clear();
    await Promise.all(
      all.map(async ([handle, { path, readOnly }]) => {
        await close(handle);
        if (path !== null && !readOnly) await disk.unlock(path);
      }),
    );
  }
}
