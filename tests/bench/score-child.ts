import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { filePorts } from '../../electron/disk';
import { openWorkbook, scoreJson } from '../../shared/jobs';

/** Opens and scores every workbook of a folder, as `score` does with one. */
const [folder = ''] = process.argv.slice(2);
for (const name of readdirSync(folder)) {
  const opened = await openWorkbook(new Uint8Array(readFileSync(path.join(folder, name))), filePorts);
  if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
  process.stdout.write(JSON.stringify(scoreJson(opened.value.pack, opened.value.workbook)));
}
