import type { ReportBlock, ReportDocument, ReportParagraph } from './model';
import { printedBlocks } from './printed';

/** What stands on a cover. */
interface Cover {
  readonly title: string;
  readonly lines: readonly ReportParagraph[];
  /** At the foot of the page. */
  readonly foot: readonly ReportParagraph[];
}

export type Heading = Extract<ReportBlock, { kind: 'heading' }>;

/** A report as it is printed, page kind by page kind. */
export interface Front {
  readonly cover: Cover | null;
  /** The headings that 目录 lists; none where the report has no 目录. */
  readonly contents: readonly Heading[];
  /** The title above the text; null where a cover bears it. */
  readonly title: string | null;
  readonly body: readonly ReportBlock[];
}

/** Levels of headings that 目录 lists. */
const LISTED = 2;

/** Parts a report into its cover, its 目录 and its text; nothing that is left out stands in any of them. */
export function frontOf({ title, blocks, front }: Pick<ReportDocument, 'title' | 'blocks' | 'front'>): Front {
  const printed = printedBlocks(blocks);
  const placed = (where: 'line' | 'foot') =>
    printed.flatMap((block) => (block.kind === 'paragraph' && block.cover === where ? [block] : []));
  const body = front.cover ? printed.filter((block) => block.kind !== 'paragraph' || block.cover === undefined) : printed;
  const headings = body.flatMap((block) => (block.kind === 'heading' && block.level <= LISTED ? [block] : []));
  return {
    cover: front.cover ? { title, lines: placed('line'), foot: placed('foot') } : null,
    contents: front.contents ? headings : [],
    title: front.cover ? null : title,
    body,
  };
}
