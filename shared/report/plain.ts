import { pieceText, type ReportDocument } from './model';
import { printedBlocks } from './printed';

/** The paragraphs of a report as plain words, by where the officer's wording is kept: next year's「上年」. Blanks are left out. */
export function paragraphTexts(documents: readonly ReportDocument[]): Map<string, string> {
  const texts = new Map<string, string>();
  for (const { blocks } of documents) {
    for (const block of printedBlocks(blocks)) {
      if (block.kind !== 'paragraph' || block.pieces.every(({ kind }) => kind === 'blank')) continue;
      texts.set(block.binding, pieceText(block.pieces));
    }
  }
  return texts;
}
