import path from 'node:path';

/** What the program can be started with: a workbook, or a document with tables in it. */
const endings = /\.(jxzp|docx?|xlsx?|wps|et|html?)$/i;

/** The file a command line names (a double click, a second start), or null. Switches, and what is no such file, are passed over. */
export function fileAmong(args: readonly string[], folder: string): string | null {
  const named = args.find((arg) => !arg.startsWith('-') && endings.test(arg));
  return named === undefined ? null : path.resolve(folder, named);
}

/** A file that came from outside and waits for the page to ask for it; a later one takes its place. */
export class Arrivals {
  #file: string | null = null;
  #tell: (() => void) | null = null;

  /** Who is told that something came; what came before is told of at once. */
  onArrival(tell: () => void): void {
    this.#tell = tell;
    if (this.#file !== null) tell();
  }

  put(file: string | null): void {
    if (file === null) return;
    this.#file = file;
    this.#tell?.();
  }

  /** The file that came, once. */
  take(): string | null {
    const file = this.#file;
    this.#file = null;
    return file;
  }
}
