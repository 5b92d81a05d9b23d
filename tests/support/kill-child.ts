import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { nodeHost, openJournal, saveFile } from '../../electron/disk';

/**
 * Saves over one file again and again until it is killed. `careful` saves as the program does, `naive` writes over the
 * old bytes; `journal` appends commands. Every content says by itself whether it is whole: its hash stands in front.
 */
const [mode = '', file = '', size = '0'] = process.argv.slice(2);

function content(round: number): Uint8Array {
  const body = Buffer.alloc(Number(size), `第 ${round} 次保存；`);
  return Buffer.concat([createHash('sha256').update(body).digest(), body]);
}

async function saveForEver(): Promise<never> {
  const around = nodeHost();
  const versionsDir = path.join(path.dirname(file), 'versions');
  // Made beforehand, so that nearly all the time is spent in saving.
  const contents = [content(0), content(1), content(2)] as const;
  for (let round = 0; ; round += 1) {
    const next = contents[(round % 3) as 0 | 1 | 2];
    if (mode === 'naive') await writeFile(file, next);
    else {
      const saved = await saveFile(file, next, { versionsDir, keep: 2 }, around);
      if (!saved.ok) throw new Error(JSON.stringify(saved.problems));
    }
    if (round === 0) process.stdout.write('started\n');
  }
}

async function journalForEver(): Promise<never> {
  const journal = await openJournal(file, { name: '甲', file: null, sha256: null }, '{}');
  if (!journal.ok) throw new Error(JSON.stringify(journal.problems));
  for (let round = 1; ; round += 1) {
    const added = await journal.value.append({ round, filler: '字'.repeat(Number(size)) });
    if (!added.ok) throw new Error(JSON.stringify(added.problems));
    process.stdout.write(`${round}\n`);
  }
}

await (mode === 'journal' ? journalForEver() : saveForEver());
