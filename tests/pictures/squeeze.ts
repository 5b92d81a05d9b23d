import { readFile, writeFile } from 'node:fs/promises';
import sharp from 'sharp';

const MARGIN = 24;
const white = '#ffffff';

/** Cuts a page of paper down to what is printed on it. */
export async function trim(file: string): Promise<void> {
  const page = await sharp(await readFile(file))
    // Lines as thin as a pixel are part of the picture.
    .trim({ background: white, lineArt: true })
    .toBuffer();
  const edges = { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN };
  await writeFile(
    file,
    await sharp(page)
      .extend({ ...edges, background: white })
      .png()
      .toBuffer(),
  );
}

/** Few colours do for a page of text: a palette makes a picture a third as large. */
export async function squeeze(file: string): Promise<void> {
  const small = sharp(await readFile(file)).png({ palette: true, colours: 128, dither: 0, compressionLevel: 9, effort: 10 });
  await writeFile(file, await small.toBuffer());
}
