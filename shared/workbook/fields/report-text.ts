import type { Binding } from './binding';
import { put } from './field';
import { commonField, stored } from './kind';
import { bindingPath, type Path } from './path';
import { readWords } from './printed';

const path: Path<Binding, [string, string, string]> = bindingPath('report/<report>/<paragraph>/<of>');

/** Where a paragraph is kept among the workbook's texts of reports: the same path without its first word. */
const keyOf = (holes: readonly string[]): string => holes.join('/');

/**
 * The officer's wording of one paragraph of a report, which stands in place of the pack's. `of` is what the paragraph speaks of:
 * `unit`, a project, a form, and behind a point the line or branch.
 */
export const reportText = commonField(path, {
  id: 'report-text',
  plain: 'reports.<report>/<paragraph>/<of>',
  published: true,
  open: (holes, pack) => {
    const report = pack.reports.find(({ id }) => id === holes[0]);
    if (!report) return null;
    return {
      kind: 'words',
      name: `${nameOf(report)}的文字`,
      read: ({ reports }) => reports[keyOf(holes)],
      write: (draft, value) => put(draft.reports, keyOf(holes), value),
    };
  },
  stored: ({ reports }) =>
    Object.entries(reports).flatMap(([key, text]) => {
      const holes = path.parse(`report/${key}`);
      return holes ? [stored({ text }, ...holes)] : [];
    }),
  called: ([id], { pack }) => {
    const report = pack.reports.find((one) => one.id === id);
    return ['报告', report ? nameOf(report) : id];
  },
  carry: () => ({ fate: 'clear', why: 'report' }),
  text: ([id], { pack }) => {
    const report = pack.reports.find((one) => one.id === id);
    return { role: 'prose', where: report ? nameOf(report) : '报告' };
  },
  readPrinted: readWords,
});

/** A report's name, else its title without what is filled in: 「{年度}年度…报告」, 「…报告（{项目}）」. */
function nameOf({ name, title }: { readonly name?: string | undefined; readonly title: string }): string {
  return name ?? title.replace(/[（(]\{[^}]*\}[^（(）)]*[）)]|\{[^}]*\}(?:年度|年)?/g, '');
}
