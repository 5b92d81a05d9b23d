import { Decimal, parseNumber } from '../../number';
import { buildReports, type Piece, pieceText, type ReportParagraph } from '../../report';
import { literal } from '../../text/literal';
import { check } from '../finding';

/**
 * Reports that the officer has begun to write: figures typed into them that are no longer those of the workbook, projects
 * that are 不公开, and what is still 待填. A report nobody has touched is not spoken of.
 */
export const reportTextsCheck = check({
  number: '16',
  about: '改写过的报告里的数与算出来的一致；还有待填；写了不公开的项目',
  codes: { 'report.figure': 'error', 'report.hidden': 'error', 'report.blank': 'hint' },
  whole: ({ pack, workbook, evaluation }, report) => {
    if (Object.keys(workbook.reports).length === 0) return;
    const hidden = workbook.projects.filter((one) => one.hidden && one.name.trim() !== '');
    for (const { title, blocks, blanks } of buildReports(pack, workbook, evaluation)) {
      const paragraphs = blocks.filter((block) => block.kind === 'paragraph');
      const edited = paragraphs.filter((one) => one.edited);
      const [first] = blanks;
      if (edited.length > 0 && first) report('report.blank', first.binding, { where: title, count: String(blanks.length) });
      for (const one of edited) {
        const where = [title, ...one.under].join('·');
        for (const { found, name, value } of strayed(one)) report('report.figure', one.binding, { where, found, name, value });
        const text = pieceText(one.pieces);
        for (const { name } of hidden) if (text.includes(name)) report('report.hidden', one.binding, { where });
      }
    }
  },
});

interface Strayed {
  readonly found: string;
  readonly name: string;
  readonly value: string;
}

const NUMBER = '(-?[0-9][0-9,]*(?:\\.[0-9]+)?)';

/** Numbers written between the same words as a figure of the pack's wording, that are not that figure. */
function strayed({ pieces, prefilled }: ReportParagraph): Strayed[] {
  // A figure still tied to its source agrees with it: only what was typed is looked at.
  const typed = pieces.map((piece) => (piece.kind === 'text' ? piece.text : '\uffff')).join('');
  return prefilled.flatMap((piece, index): Strayed[] => {
    if (piece.kind !== 'figure' || !piece.number) return [];
    const around = wordsAround(prefilled, index);
    const percent = piece.text.endsWith('%');
    if (around === null || (!percent && around.after === '')) return [];
    const pattern = new RegExp(`${literal(around.before)}${NUMBER}${percent ? '[%％]' : literal(around.after)}`, 'g');
    return [...typed.matchAll(pattern)].flatMap(([found, digits = '']) => {
      const same = sameNumber(digits, piece.text.replace('%', ''));
      return same ? [] : [{ found, name: piece.name, value: piece.text }];
    });
  });
}

/** The last words before a figure and the unit after it; null where there are too few to know the place by. */
function wordsAround(pieces: readonly Piece[], index: number): { readonly before: string; readonly after: string } | null {
  const [previous, next] = [pieces[index - 1], pieces[index + 1]];
  const before = previous?.kind === 'text' ? (/[一-鿿]{2,6}$/.exec(previous.text)?.[0] ?? '') : '';
  const after = next?.kind === 'text' ? (/^(万元|元|分|个|项|人)/.exec(next.text)?.[0] ?? '') : '';
  return before === '' ? null : { before, after };
}

function sameNumber(one: string, other: string): boolean {
  const [a, b] = [parseNumber(one), parseNumber(other)];
  return a.ok && b.ok && new Decimal(a.value.value).equals(b.value.value);
}
