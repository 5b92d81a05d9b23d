import { execFileSync } from 'node:child_process';

/** Cuts a page of paper down to what is printed on it. */
export function trim(file: string): void {
  execFileSync('convert', [file, '-trim', '+repage', '-bordercolor', 'white', '-border', '24', file]);
}

/** Few colours do for a page of text: a palette makes a picture a third as large. Needs ImageMagick. */
export function squeeze(file: string): void {
  execFileSync('convert', [
    file,
    '-strip',
    '-dither',
    'None',
    '-colors',
    '128',
    '-define',
    'png:compression-level=9',
    `PNG8:${file}`,
  ]);
}
