import { defineCommand, fine } from '../command';
import { writeWorkbook } from '../files';

/** Lists worked examples, or writes one as a workbook. */
export const sample = defineCommand({
  name: 'sample',
  about: '列出样例，或把一个样例写成自评卷',
  words: { id: { value: '编号', about: '样例的编号；不写就列出样例' } },
  options: { out: { value: '文件.jxzp', with: 'id', about: '写到哪个文件；不写就是「编号.jxzp」，已经有的不动' } },
  run: async ({ id, out }, { library, version }) => {
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
});
