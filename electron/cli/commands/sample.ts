import { type CliCommand, fine } from '../command';
import { writeWorkbook } from '../files';

/** Lists worked examples, or writes one as a workbook. */
export const sample: CliCommand = {
  name: 'sample',
  usage: 'jxzp sample [ID --out F.jxzp] [--json]',
  words: [0, 1],
  options: { out: false },
  flags: [],
  run: async ({ words: [id], options: { out } }, { library, version }) => {
    const shelf = await library();
    if (id === undefined) {
      const samples = shelf.samples().map(({ id: sampleId, title, pack }) => ({ id: sampleId, title, pack }));
      return fine({ samples }, ...samples.map((one) => `${one.id}  ${one.title}`));
    }
    const found = shelf.sample(id);
    if (!found.ok) return { refused: found.problems };
    const file = out ?? `${id}.jxzp`;
    const written = await writeWorkbook(file, { ...found.value, evidence: new Map() }, null, version);
    return written.ok ? fine({ written: file }, `已写出 ${file}`) : { refused: written.problems };
  },
};
