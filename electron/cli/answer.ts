import { writeSync } from 'node:fs';
import process from 'node:process';
import { makeLibrary } from '../../shared/jobs';
import { plainText } from '../../shared/text/file-name';
import { version } from '../../package.json';
import { readSources } from '../packs/read';
import type { World } from './command';
import { runCli } from './run';

/** What differs between the command line by itself and that of the installed program. */
export interface Surroundings extends Pick<World, 'printPdf' | 'reviewer'> {
  /** The folder of rule packs. */
  readonly templates: string;
}

/** Answers one command line on the process's own output; gives its exit code (`runCli`; 2 where an answer could not be written out). */
export async function answerCommand(args: readonly string[], { templates, ...surroundings }: Surroundings): Promise<number> {
  let broken = false;
  const out = (text: string) => {
    const why = write(1, `${text}\n`);
    if (why === null) return;
    broken = true;
    write(2, `输出没有写完（${why}）：多半是磁盘已满。请换一个地方再试。\n`);
  };
  const err = (text: string) => void write(2, `${text}\n`);
  const world: World = {
    ...surroundings,
    library: async () => makeLibrary(await readSources(templates)),
    version,
    say: (text) => err(plainText(text).replaceAll('\n', ' ')),
    untilStopped: () => {
      const stop = new AbortController();
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
      return stop.signal;
    },
  };
  const code = await runCli(args, world, { out, err });
  return broken ? 2 : code;
}

/**
 * Writes a text to an open file, all of it before going on: a thread's own streams are written by another, which may be waiting.
 * Null when it is out, or nobody reads any more (`jxzp packs | head -1`), which is no error; else why not.
 */
function write(file: number, text: string): string | null {
  const bytes = Buffer.from(text);
  for (let done = 0; done < bytes.length; ) {
    try {
      done += writeSync(file, bytes, done);
    } catch (error) {
      const { code = '原因不明' } = error as NodeJS.ErrnoException;
      if (code === 'EPIPE') return null;
      if (code !== 'EAGAIN') return code;
      // Whoever reads is slower than we write.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
    }
  }
  return null;
}
