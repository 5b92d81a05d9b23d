import { inputsText } from '../../../shared/jobs';
import { writePlain } from '../../../shared/workbook';
import { type CliCommand, fine } from '../command';
import { readWorkbook } from '../files';

/** Prints what is filled in and what is blank, in the shape `fill` takes. */
export const inputs: CliCommand = {
  name: 'inputs',
  usage: 'jxzp inputs F.jxzp [--json]',
  words: [1, 1],
  options: {},
  flags: [],
  run: async ({ words: [file = ''] }) => {
    const opened = await readWorkbook(file);
    if (!opened.ok) return { refused: opened.problems };
    const { pack, workbook } = opened.value;
    return fine(writePlain(workbook, pack), inputsText(pack, workbook).trimEnd());
  },
};
