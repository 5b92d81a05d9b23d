import { closeSync, openSync, readSync } from 'node:fs';
import { appendFile, open, rm, truncate, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { type Reviewed, reviewed } from '../../shared/review';
import type { FoundFile } from './walk';

/** Where a file's line stands in the side file, and of which state of the file it is. */
interface Place {
  readonly at: number;
  readonly length: number;
  readonly size: number;
  readonly modified: number;
}

const line = z.strictObject({ path: z.string(), size: z.number(), modified: z.number(), result: reviewed });

const CHUNK = 1 << 20;
const NEWLINE = 10;

/**
 * What came of each file so far, a line of JSON each, beside the table it will become. An interrupted review goes on with it, and
 * no result is held in memory: of each only its place is known.
 */
export class SideFile {
  private constructor(
    readonly file: string,
    private readonly places: Map<string, Place>,
    private end: number,
  ) {}

  /** Opens the one of an earlier run. One that was made by other rules or another version (`by`), or is none, begins anew. */
  static async open(file: string, by: string): Promise<SideFile> {
    const head = `${JSON.stringify({ review: 1, by })}\n`;
    const known = await knownLines(file, head);
    if (known !== null) {
      // A line that was not written to its end is of no use.
      await truncate(file, known.end);
      return new SideFile(file, known.places, known.end);
    }
    await writeFile(file, head, { mode: 0o600 });
    return new SideFile(file, new Map(), Buffer.byteLength(head));
  }

  /** Whether this very state of a file was reviewed. */
  has({ path, size, modified }: FoundFile): boolean {
    const known = this.places.get(path);
    return known?.size === size && known.modified === modified;
  }

  /** Writes down what came of a file. Throws what the disk throws. */
  async add({ path, size, modified }: FoundFile, result: Reviewed): Promise<void> {
    const bytes = Buffer.from(`${JSON.stringify({ path, size, modified, result })}\n`);
    await appendFile(this.file, bytes);
    this.places.set(path, { at: this.end, length: bytes.length, size, modified });
    this.end += bytes.length;
  }

  /** What came of the files, one read after another. */
  *read(paths: Iterable<string>): Iterable<{ readonly path: string; readonly result: Reviewed }> {
    const handle = openSync(this.file, 'r');
    try {
      for (const path of paths) {
        const place = this.places.get(path);
        if (place === undefined) continue;
        const bytes = Buffer.alloc(place.length);
        readSync(handle, bytes, 0, place.length, place.at);
        yield { path, result: line.parse(JSON.parse(bytes.toString('utf8'))).result };
      }
    } finally {
      closeSync(handle);
    }
  }

  /** It has become a table. */
  async remove(): Promise<void> {
    await rm(this.file, { force: true });
  }
}

/** The whole lines of a side file of this head; null where there is none. */
async function knownLines(file: string, head: string): Promise<{ places: Map<string, Place>; end: number } | null> {
  const handle = await open(file, 'r').catch(() => null);
  if (handle === null) return null;
  try {
    const places = new Map<string, Place>();
    let [rest, end, isFirst] = [Buffer.alloc(0), 0, true];
    for (;;) {
      const { bytesRead, buffer } = await handle.read(Buffer.alloc(CHUNK), 0, CHUNK, end + rest.length);
      if (bytesRead === 0) return isFirst ? null : { places, end };
      rest = Buffer.concat([rest, buffer.subarray(0, bytesRead)]);
      for (let cut = rest.indexOf(NEWLINE); cut >= 0; cut = rest.indexOf(NEWLINE)) {
        const text = rest.toString('utf8', 0, cut + 1);
        if (isFirst && text !== head) return null;
        const known = isFirst ? null : parsed(text);
        if (known) places.set(known.path, { at: end, length: cut + 1, size: known.size, modified: known.modified });
        isFirst = false;
        end += cut + 1;
        rest = rest.subarray(cut + 1);
      }
    }
  } finally {
    await handle.close();
  }
}

function parsed(text: string): z.infer<typeof line> | null {
  try {
    const read = line.safeParse(JSON.parse(text));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}
