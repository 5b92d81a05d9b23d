import path from 'node:path';
import { z } from 'zod';
import { problem } from '../../shared/text/problem';
import { ok, type Result, refused } from '../../shared/text/result';
import { type Host, nodeHost } from './host';
import { claim, claimNow, isStale, standBy, standDown } from './claim';
import { attempt, diskProblem, orMissing, quietly } from './errno';
import { filePorts, sha256 } from './ports';
import { renameOver, replaceWhole, writeNew } from './write';

/** A file of a set: `path` in its folder, with `/`. */
export interface SetFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** What became of a set's folder. */
export interface Placed {
  /** Files of the set before that the new one does not have: they are gone. */
  readonly removed: readonly string[];
}

/** Files in the folder that are of the set before, with the checksums they were written with. */
export type Before = ReadonlyMap<string, string>;

/** Where a set is got ready, inside its folder; here only while it is being placed, or after a kill. */
const STAGE = '.~jxzp-set';

/** Written when everything is ready: from then on what was begun is ended, forwards or, where the disk said no, backwards. */
const intent = z.object({
  direction: z.enum(['forward', 'back']),
  place: z.array(z.string()),
  remove: z.array(z.string()),
  /** Of these there was a file before. */
  had: z.array(z.string()),
  keeper: claim,
});
type Intent = z.infer<typeof intent>;

/**
 * Writes a set of files into a folder in place of the set before: all of it or nothing. A kill in between is mended by the next
 * call, or by `finishPlacing`. Of what else is in the folder nothing is touched: a file that stands in the way and is not as the
 * set before left it refuses the whole (`publish.not-ours`), and so does one that is open elsewhere (`publish.open`).
 */
export async function placeSet(
  root: string,
  files: readonly SetFile[],
  before: Before,
  host: Host = nodeHost(),
): Promise<Result<Placed>> {
  const finished = await finishPlacing(root, host);
  if (!finished.ok) return finished;
  const wanted = new Set(files.map((file) => file.path));
  const gone = [...before.keys()].filter((one) => !wanted.has(one));
  return new SetPlacer(root, host).run(files, gone, before);
}

/** Ends what a killed program began in this folder: the new set is there as a whole, or the old one is. */
export async function finishPlacing(root: string, host: Host = nodeHost()): Promise<Result<void>> {
  return attempt(root, 'write', async () => {
    const stage = path.join(root, STAGE);
    const found = await orMissing(host.fs.read(path.join(stage, 'intent.json')));
    const read = found === null ? null : intent.safeParse(asJson(found));
    if (read?.success) {
      if (!isStale(read.data.keeper, host)) return;
      const placer = new SetPlacer(root, host);
      if (read.data.direction === 'forward') await placer.forward(read.data);
      else await placer.back(read.data);
    } else if (await isHeld(stage, host)) return;
    await host.fs.removeFolder(stage);
  });
}

/** Whether a living program is still getting a set ready here. */
async function isHeld(stage: string, host: Host): Promise<boolean> {
  const bytes = await orMissing(host.fs.read(path.join(stage, 'keeper.json')));
  const keeper = bytes === null ? null : claim.safeParse(asJson(bytes));
  return keeper?.success === true && !isStale(keeper.data, host);
}

function asJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(filePorts.decode(bytes) ?? '');
  } catch {
    return null;
  }
}

class SetPlacer {
  readonly #stage: string;

  constructor(
    private readonly root: string,
    private readonly host: Host,
  ) {
    this.#stage = path.join(root, STAGE);
  }

  async run(files: readonly SetFile[], gone: readonly string[], before: Before): Promise<Result<Placed>> {
    const { fs } = this.host;
    const keeper = claimNow(this.host);
    standBy(keeper);
    let begun: Intent | null = null;
    let at = this.root;
    try {
      if (await isHeld(this.#stage, this.host)) return refused(problem('publish.busy', this.root, {}));
      const stands = await this.#standing(files, gone, before);
      if (!stands.ok) return stands;
      const { had, remove } = stands.value;
      await fs.makeFolder(this.#stage);
      await this.#note('keeper.json', keeper);
      for (const file of files) {
        at = path.basename(file.path);
        await this.#folderOf('new', file.path);
        await this.#folderOf('old', file.path);
        await writeNew(this.#at('new', file.path), file.bytes, 0o644, this.host);
      }
      for (const one of remove) await this.#folderOf('old', one);
      // What the intent speaks of lasts before it does.
      for (const folder of new Set(files.map((file) => path.dirname(this.#at('new', file.path))))) await fs.syncFolder(folder);
      begun = { direction: 'forward', place: files.map((file) => file.path), remove, had, keeper };
      await this.#note('intent.json', begun);
      await this.forward(begun);
      await quietly(fs.removeFolder(this.#stage));
      return ok({ removed: remove });
    } catch (error) {
      await this.#undo(begun);
      return refused(diskProblem(error, at, 'write'));
    } finally {
      standDown(keeper);
    }
  }

  /** Every file into its place; what was there, out of the way. Done again after a kill it goes on where it was. */
  async forward({ place, remove }: Intent): Promise<void> {
    for (const one of remove) await this.#putAside(one);
    for (const one of place) {
      if (!(await this.#isThere(this.#at('new', one)))) continue;
      await this.#putAside(one);
      await this.host.fs.makeFolder(path.dirname(this.#home(one)), 0o755);
      await renameOver(this.#at('new', one), this.#home(one), this.host);
    }
    for (const folder of new Set([...place, ...remove].map((one) => path.dirname(this.#home(one)))))
      await quietly(this.host.fs.syncFolder(folder));
  }

  /** The old files back into their places, the new ones away. */
  async back({ place, remove, had }: Intent): Promise<void> {
    for (const one of [...place, ...remove]) {
      if (await this.#isThere(this.#at('old', one))) await renameOver(this.#at('old', one), this.#home(one), this.host);
      else if (!had.includes(one) && place.includes(one) && !(await this.#isThere(this.#at('new', one))))
        await orMissing(this.host.fs.remove(this.#home(one)));
    }
  }

  async #undo(begun: Intent | null): Promise<void> {
    if (begun) {
      const backwards: Intent = { ...begun, direction: 'back' };
      // Where the disk refuses even this, the next start finds the intent and ends it.
      await quietly(
        this.#note('intent.json', backwards)
          .then(() => this.back(backwards))
          .then(() => this.host.fs.removeFolder(this.#stage)),
      );
    } else await quietly(this.host.fs.removeFolder(this.#stage));
  }

  /** What is there of the set before, each as it was written; refused where something else stands in the way. */
  async #standing(
    files: readonly SetFile[],
    gone: readonly string[],
    before: Before,
  ): Promise<Result<{ had: string[]; remove: string[] }>> {
    const had: string[] = [];
    const remove: string[] = [];
    const foreign: string[] = [];
    const isOpen: string[] = [];
    for (const file of [...files, ...gone.map((one) => ({ path: one, bytes: null }))]) {
      const bytes = await orMissing(this.host.fs.read(this.#home(file.path)));
      if (bytes === null) continue;
      const sum = sha256(bytes);
      const isOurs = before.get(file.path) === sum || (before.has(file.path) && before.get(file.path) === '');
      // One that has changed hands and is not in the way stays where it is.
      if (file.bytes === null && !isOurs) continue;
      if (!isOurs && (file.bytes === null || sum !== sha256(file.bytes))) foreign.push(file.path);
      if (await this.#isOpen(file.path)) isOpen.push(file.path);
      had.push(file.path);
      if (file.bytes === null) remove.push(file.path);
    }
    const names = (paths: readonly string[]) => paths.map((one) => `「${path.posix.basename(one)}」`).join('');
    if (isOpen.length > 0) return refused(problem('publish.open', this.root, { names: names(isOpen) }));
    if (foreign.length > 0) return refused(problem('publish.not-ours', this.root, { names: names(foreign) }));
    return ok({ had, remove });
  }

  /** Word and WPS put `~$` for the first letters of the name beside an open file, LibreOffice `.~lock.…#`. */
  async #isOpen(one: string): Promise<boolean> {
    const name = path.posix.basename(one);
    const beside = (await orMissing(this.host.fs.list(path.dirname(this.#home(one))))) ?? [];
    const marks = [`.~lock.${name}#`, ...[0, 1, 2].map((cut) => `~$${[...name].slice(cut).join('')}`)];
    return beside.some((other) => marks.includes(other));
  }

  async #putAside(one: string): Promise<void> {
    if (await this.#isThere(this.#at('old', one))) return;
    if (await this.#isThere(this.#home(one))) await renameOver(this.#home(one), this.#at('old', one), this.host);
  }

  #folderOf(side: 'new' | 'old', one: string): Promise<void> {
    return this.host.fs.makeFolder(path.dirname(this.#at(side, one)));
  }

  #note(name: string, what: unknown): Promise<void> {
    return replaceWhole(path.join(this.#stage, name), filePorts.encode(JSON.stringify(what)), this.host);
  }

  #at(side: 'new' | 'old', one: string): string {
    return path.join(this.#stage, side, ...one.split('/'));
  }

  #home(one: string): string {
    return path.join(this.root, ...one.split('/'));
  }

  async #isThere(file: string): Promise<boolean> {
    return (await orMissing(this.host.fs.about(file))) !== null;
  }
}
