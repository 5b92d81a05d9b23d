import type { ReportBlock } from './model';

/** What stands for a paragraph that the officer leaves out, in place of a wording of it. */
export const LEFT_OUT = '{不要这一段}';

/** The blocks that are printed: without paragraphs left out, and without headings that have nothing below them for it. */
export function printedBlocks(blocks: readonly ReportBlock[]): ReportBlock[] {
  return blocks.filter((block, at) => {
    if (block.kind === 'paragraph') return block.leftOut !== true;
    return block.kind !== 'heading' || !isEmptied(block.level, blocks.slice(at + 1));
  });
}

/** Whether all that stands under a heading of a level is left out, and something is. */
function isEmptied(level: number, after: readonly ReportBlock[]): boolean {
  const next = after.findIndex((block) => block.kind === 'heading' && block.level <= level);
  const own = (next < 0 ? after : after.slice(0, next)).filter(({ kind }) => kind !== 'heading');
  return own.length > 0 && own.every((block) => block.kind === 'paragraph' && block.leftOut === true);
}
