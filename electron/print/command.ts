import { readFile, rename, writeFile } from 'node:fs/promises';
import { app } from 'electron';
import { makePrinter } from './printer';
import type { ToPrint } from './switch';

/** Prints files, each into another that is there only when it is whole, and ends the program: 0, or 1 where it could not. */
export async function printAndQuit(files: readonly ToPrint[]): Promise<void> {
  // The program would end with its first window, before the second document is printed.
  app.on('window-all-closed', () => undefined);
  try {
    const documents = await Promise.all(files.map(({ from }) => readFile(from, 'utf8')));
    const printed = await makePrinter().toPdf(documents);
    for (const [index, { to }] of files.entries()) {
      await writeFile(`${to}.part`, printed[index] ?? new Uint8Array(), { mode: 0o600 });
      await rename(`${to}.part`, to);
    }
    app.exit(0);
  } catch (error) {
    console.error(error);
    app.exit(1);
  }
}
