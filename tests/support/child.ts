import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'vite';

const built = new Map<string, Promise<string>>();

/** A program of ours bundled into one file, once for each run of the tests, so that starting it costs a bare start of Node. */
export function childProgram(source: string): Promise<string> {
  const known = built.get(source) ?? bundle(source, mkdtempSync(path.join(tmpdir(), 'jxzp-child-')));
  built.set(source, known);
  return known;
}

async function bundle(source: string, folder: string): Promise<string> {
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: path.resolve(source),
      outDir: folder,
      emptyOutDir: false,
      rollupOptions: { output: { entryFileNames: 'child.mjs', format: 'es' } },
    },
  });
  return path.join(folder, 'child.mjs');
}
