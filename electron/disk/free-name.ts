import { access } from 'node:fs/promises';
import path from 'node:path';

/** A path nobody has in this folder, 「表（2）.docx」 where the name is taken: what is there may have been worked on by hand. */
export async function freeName(folder: string, name: string): Promise<string> {
  const { name: stem, ext } = path.parse(name);
  for (let count = 1; ; count += 1) {
    const file = path.join(folder, count === 1 ? name : `${stem}（${count}）${ext}`);
    const isTaken = await access(file).then(
      () => true,
      () => false,
    );
    if (!isTaken) return file;
  }
}
