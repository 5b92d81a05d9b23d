import { newWorkbook } from '../../../shared/workbook';
import { defineCommand, fine } from '../command';
import { writeWorkbook } from '../files';

/** Writes an empty workbook of a pack. */
export const create = defineCommand({
  name: 'new',
  about: '新的空白自评卷',
  words: {},
  options: {
    pack: { value: '编号', required: true, about: '规则包的编号，见 packs' },
    unit: { value: '单位名', required: true, about: '单位名称' },
    out: { value: '文件.jxzp', required: true, about: '写到哪个文件；已经有的不动' },
  },
  run: async ({ pack, unit, out }, { library, version }) => {
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
});
