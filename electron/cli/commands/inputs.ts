import { inputsText } from '../../../shared/jobs';
import { writePlain } from '../../../shared/workbook';
import { defineCommand, fine } from '../command';
import { readWorkbook } from '../files';

/** Prints what is filled in and what is blank, in the shape `fill` takes. */
export const inputs = defineCommand({
  name: 'inputs',
  about: '印出填了什么、还空着什么',
  words: { file: { value: '文件.jxzp', required: true, about: '自评卷' } },
  options: {},
  run: async ({ file }) => {
    const opened = await readWorkbook(file);
    if (!opened.ok) return { refused: opened.problems };
    const { pack, workbook } = opened.value;
    return fine(writePlain(workbook, pack), inputsText(pack, workbook).trimEnd());
  },
});
