import type { Project } from '../../../workbook/schema/workbook';
import type { Matrix } from '../matrix';

/** A code or name as it is compared: blanks, widths and kinds of brackets do not tell projects apart. */
export function identityOf(text: string): string {
  return text
    .replace(/[\s\u3000\u200b\ufeff]+/g, '')
    .replace(/[！-～]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(/[【［〔]/g, '(')
    .replace(/[】］〕]/g, ')')
    .toLowerCase();
}

/** Rows and headings that add others up. */
export function isSum(text: string): boolean {
  return /合计|总计|小计|总额/.test(text);
}

/** Whether a block speaks of projects the workbook knows, by code or by name. */
export function mentionsProjects(matrix: Matrix, projects: readonly Project[]): boolean {
  const known = new Set(projects.flatMap(({ code, name }) => [identityOf(code ?? ''), identityOf(name)]));
  known.delete('');
  return matrix.some((row) => row.some((text) => known.has(identityOf(text ?? ''))));
}
