import { newWorkbook } from '../../../shared/workbook';
import { type CliCommand, fine } from '../command';
import { writeWorkbook } from '../files';

/** Writes an empty workbook of a pack. */
export const create: CliCommand = {
  name: 'new',
  usage: 'jxzp new --pack ID --unit NAME --out F.jxzp [--json]',
  words: [0, 0],
  options: { pack: true, unit: true, out: true },
  flags: [],
  run: async ({ options: { pack = '', unit = '', out = '' } }, { library, version }) => {
    const found = (await library()).load(pack);
    if (!found.ok) return { refused: found.problems };
    const contents = {
      pack: found.value.pack,
      workbook: newWorkbook(found.value.pack, unit),
      evidence: new Map<string, Uint8Array>(),
    };
    const written = await writeWorkbook(out, contents, null, version);
    return written.ok ? fine({ written: out }, `已写出 ${out}`) : { refused: written.problems };
  },
};
