import { problem } from '../../text/problem';
import { ok, type Result, refused } from '../../text/result';
import { tooBig } from '../package/archive';
import type { OfficePackage } from '../package/package';
import type { SourceDocument } from '../source';
import type { XmlElement } from '../xml/tree';
import { BodyReader } from './body';
import { Numbering } from './numbering';
import { Styles } from './styles';

/** Looks of letters, lines and pages: but for bold letters nothing of them is read, and they are most of a document. */
const LOOKS = new Set(
  'bCs bdr bottom caps color cs effect em emboss fitText highlight i iCs imprint ind jc kern kinsoku lang left noProof oMath outline overflowPunct pBdr position rFonts right shadow shd snapToGrid spacing strike sz szCs tabs tblBorders tblCellMar tblLook tcBorders tcMar textAlignment topLinePunct u vAlign w widowControl wordWrap adjustRightInd autoSpaceDE autoSpaceDN keepLines keepNext proofErr bookmarkStart bookmarkEnd lastRenderedPageBreak tblPrEx rPrChange pPrChange tblPrChange trPrChange tcPrChange tblGridChange sectPrChange numberingChange'
    .split(' ')
    .map((name) => `w:${name}`),
);

/** Reads a Word document whose main part is `main`; `keep` takes its elements by the path of their position. */
export async function readDocx(
  from: OfficePackage,
  main: string,
  keep?: (path: string, element: XmlElement) => void,
): Promise<Result<SourceDocument>> {
  const relations = await from.relations(main);
  const related = (type: string) => relations.find((relation) => relation.type === type)?.target;
  const styles = new Styles(await from.extra(related('styles'), { skip: LOOKS }));
  const numbering = new Numbering(await from.extra(related('numbering'), { skip: LOOKS }));
  const body = new BodyReader(styles, numbering, keep);
  const root = await from.part(main, {
    skip: LOOKS,
    isTaken: (_, parent) => parent === 'w:body',
    take: (element) => body.read(element),
    isFull: () => body.isFull,
  });
  if (!root.ok) return root;
  if (root.value?.name !== 'w:document') return refused(problem('reading.damaged', main, {}));
  for (const kind of ['footnotes', 'endnotes']) {
    const notes = await from.extra(related(kind), { skip: LOOKS });
    if (notes !== null) body.readAll(notes);
  }
  if (body.isFull) return refused(tooBig());
  const hasTables = body.blocks.some(({ kind }) => kind === 'table');
  if (!hasTables && body.pictures > 0 && lettersOf(body) < PROSE) return refused(problem('reading.only-pictures', '', {}));
  return ok({ format: 'docx', blocks: body.blocks });
}

/** A document with so many letters has something to say beside its pictures. */
const PROSE = 300;

function lettersOf({ blocks }: BodyReader): number {
  return blocks.reduce((sum, block) => sum + (block.kind === 'paragraph' ? block.text.length : 0), 0);
}
