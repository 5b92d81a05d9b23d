import type { Front, Heading } from '../../report';
import { escapeXml } from '../../sheets/package';
import { printable } from '../../sheets/paper';
import { twips } from '../style';
import { FACES, paragraphOf, runOf, TEXT_WIDTH_MM, titleOf } from './official';
import { runsOf } from './small';

/** Where the title of a cover stands below the margin, and its lines below the title, in points. */
const [TITLE_DOWN_PT, LINES_DOWN_PT] = [130, 150];

/** A cover: the title in the upper half, its lines in the middle, the last at the foot of the page. */
export function coverOf({ title, lines, foot }: NonNullable<Front['cover']>): string {
  const said = lines.map(({ pieces }, index) =>
    paragraphOf(runsOf(pieces, FACES.body), { align: 'center', beforePt: index === 0 ? LINES_DOWN_PT : 0 }),
  );
  const last = foot.map(({ pieces }) => paragraphOf(runsOf(pieces, FACES.body), { align: 'center', frame: AT_FOOT }));
  return [titleOf(title, TITLE_DOWN_PT), ...said, ...last].join('');
}

/** At the bottom of the room between the margins, as wide as it; what stands before it and behind it takes no notice. */
const AT_FOOT =
  `<w:framePr w:w="${twips(TEXT_WIDTH_MM)}" w:hSpace="0" w:wrap="around" w:vAnchor="margin" w:hAnchor="margin" ` +
  'w:xAlign="center" w:yAlign="bottom"/>';

/** A heading that 目录 lists, and the bookmark around it. */
export interface Entry {
  readonly heading: Heading;
  readonly anchor: string;
}

/**
 * 目录 as a field with its entries written. They bear no page numbers: which page a heading comes to stand on is known to the
 * program that lays the pages out, and none of them reckons it on opening without asking first. Updating the field puts them in,
 * from the headings inside the bookmark `range`.
 */
export function contentsOf(entries: readonly Entry[], range: string): string {
  const begin = `${mark('begin')}<w:r><w:instrText xml:space="preserve"> TOC \\o "1-2" \\h \\z \\u \\b ${range} </w:instrText></w:r>${mark('separate')}`;
  const lines = entries.map(({ heading, anchor }, index) => {
    const text = `<w:r><w:t xml:space="preserve">${escapeXml(printable(heading.text).replace(/\n/g, ''))}</w:t></w:r>`;
    const link = `<w:hyperlink w:anchor="${anchor}" w:history="1">${text}</w:hyperlink>`;
    const ends = index === entries.length - 1 ? mark('end') : '';
    return `<w:p><w:pPr><w:pStyle w:val="TOC${heading.level}"/></w:pPr>${index === 0 ? begin : ''}${link}${ends}</w:p>`;
  });
  const title = paragraphOf(runOf('目　录', FACES.title), { align: 'center', afterPt: 14 });
  const gallery = '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj>';
  return `<w:sdt><w:sdtPr>${gallery}</w:sdtPr><w:sdtContent>${title}${lines.join('')}</w:sdtContent></w:sdt>`;
}

function mark(type: 'begin' | 'separate' | 'end'): string {
  return `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
}

/** The styles a program sets 目录 in when it updates it: the page's number at the right edge, behind dots. */
export function withContentsStyles(styles: string): string {
  const tab = `<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="${twips(TEXT_WIDTH_MM)}"/></w:tabs>`;
  const style = (level: 1 | 2, font: string, indent: number) =>
    `<w:style w:type="paragraph" w:styleId="TOC${level}"><w:name w:val="toc ${level}"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/>` +
    `<w:uiPriority w:val="39"/><w:unhideWhenUsed/><w:pPr>${tab}<w:spacing w:before="0" w:after="0" w:line="400" w:lineRule="exact"/>` +
    `<w:ind w:left="${indent}"/></w:pPr><w:rPr><w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:eastAsia="${font}" w:cs="${font}"/>` +
    '<w:sz w:val="28"/><w:szCs w:val="28"/></w:rPr></w:style>';
  const others = styles.replace(/<w:style [^>]*w:styleId="TOC[12]".*?<\/w:style>/g, '');
  return others.replace('</w:styles>', `${style(1, '黑体', 0)}${style(2, '仿宋', 560)}</w:styles>`);
}
