import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';
import { manualPage } from './page';

const root = path.resolve(import.meta.dirname, '../..');
const docs = path.join(root, 'docs');

/** Where a PNG says how large it is: two numbers of four bytes behind its signature and the head of its first chunk. */
const SIZE_AT = 16;

/** Puts the manual beside the built page: `manual/index.html`, its stylesheet, its pictures. */
export function manual(): Plugin {
  return {
    name: 'manual',
    apply: 'build',
    generateBundle() {
      const { html, pictures } = manualPage(readFileSync(path.join(docs, 'manual.md'), 'utf8'), pictureSize);
      const emit = (fileName: string, source: string | Uint8Array) => {
        this.emitFile({ type: 'asset', fileName: `manual/${fileName}`, source });
      };
      emit('index.html', html);
      emit('manual.css', manualStyle());
      for (const picture of new Set(pictures)) emit(picture, readFileSync(path.join(docs, picture)));
    },
  };
}

/** The program's own colours and faces, and how the manual uses them: one file. */
function manualStyle(): string {
  const files = ['renderer/style/tokens.css', 'build/manual/manual.css'];
  return files.map((file) => readFileSync(path.join(root, file), 'utf8')).join('\n');
}

function pictureSize(picture: string): { width: number; height: number } {
  const bytes = readFileSync(path.join(docs, picture));
  return { width: bytes.readUInt32BE(SIZE_AT), height: bytes.readUInt32BE(SIZE_AT + 4) };
}
