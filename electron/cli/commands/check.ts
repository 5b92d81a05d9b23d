import { checkReport, checkWorkbook, otherYearLines, reviewSheet } from '../../../shared/jobs';
import { defineCommand } from '../command';
import { readWorkbook, writeNewFile } from '../files';

const words = { error: '错', doubt: '疑', hint: '示', missing: '填' } as const;

/** Checks a workbook before it is published. Findings set aside with a reason no longer count as errors. */
export const check = defineCommand({
  name: 'check',
  about: '公开前的检查',
  words: { file: { value: '文件.jxzp', required: true, about: '自评卷' } },
  options: {
    report: { value: '校验报告.docx', about: '另写一份 Word 的校验报告；已经有的文件不动' },
    'review-sheet': { value: '复核表.docx', about: '另写一份 Word 的复核表：审核意见、答复、复核得分' },
  },
  run: async ({ file, report, 'review-sheet': sheet }) => {
    const opened = await readWorkbook(file);
    if (!opened.ok) return { refused: opened.problems };
    const findings = checkWorkbook(opened.value.pack, opened.value.workbook);
    const open = findings.filter((finding) => finding.acknowledged === undefined);
    const lines = open.map((finding) => `${words[finding.severity]}  ${finding.binding}  ${finding.message}${finding.fix}`);
    const papers = [
      [report, checkReport],
      [sheet, reviewSheet],
    ] as const;
    const made: string[] = [];
    for (const [target, make] of papers) {
      if (target === undefined) continue;
      const written = await writeNewFile(target, await make(opened.value.pack, opened.value.workbook));
      if (!written.ok) return { refused: written.problems };
      made.push(target);
    }
    return {
      exit: open.some((finding) => finding.severity === 'error') ? 1 : 0,
      json: {
        ...(report === undefined ? {} : { written: report }),
        ...(sheet === undefined ? {} : { reviewSheet: sheet }),
        missing: open.filter(({ severity }) => severity === 'missing').map(({ binding }) => binding),
        findings: findings.filter(({ severity }) => severity !== 'missing').map((finding) => ({ ...finding })),
      },
      lines: [
        ...otherYearLines(opened.value.pack, opened.value.workbook),
        ...(lines.length > 0 ? lines : ['没有发现问题。']),
        ...made.map((target) => `已写出 ${target}`),
      ],
    };
  },
});
