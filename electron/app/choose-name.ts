import path from 'node:path';

interface Asking {
  /** The system's dialog: asks by itself before a file of just the name typed is replaced. Null: called off. */
  readonly ask: (proposed: string) => Promise<string | null>;
  readonly exists: (file: string) => boolean;
  readonly mayReplace: (file: string) => Promise<boolean>;
}

/** Where to save a workbook. A name typed without `.jxzp` gets it; of a file that then stands there the dialog knew nothing. */
export async function chooseName(name: string, { ask, exists, mayReplace }: Asking): Promise<string | null> {
  let proposed = `${name}.jxzp`;
  for (;;) {
    const chosen = await ask(proposed);
    if (chosen === null) return null;
    if (path.extname(chosen).toLowerCase() === '.jxzp') return chosen;
    const file = `${chosen}.jxzp`;
    if (!exists(file) || (await mayReplace(file))) return file;
    proposed = file;
  }
}
