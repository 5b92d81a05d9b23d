import { checkReport, checkWorkbook } from '../../../shared/jobs';
import { defineCommand } from '../command';
import { readWorkbook, writeNewFile } from '../files';

const words = { error: '错', doubt: '疑', hint: '示', missing: '填' } as const;

/** Checks a workbook before it is published. Findings set aside with a reason no longer count as errors. */
export const check = defineCommand({
  name: 'check',
  about: '公开前的检查',
  words: { file: { value: '文件.jxzp', required: true, about: '自评卷' } },
  options: { report: { value: '校验报告.docx', about: '另写一份 Word 的校验报告；已经有的文件不动' } },
  run: async ({ file, report }) => {
    const opened = await readWorkbook(file);
    if (!opened.ok) return { refused: opened.problems };
    const findings = checkWorkbook(opened.value.pack, opened.value.workbook);
    const open = findings.filter((finding) => finding.acknowledged === undefined);
    const lines = open.map((finding) => `${words[finding.severity]}  ${finding.binding}  ${finding.message}${finding.fix}`);
    if (report !== undefined) {
      const written = await writeNewFile(report, await checkReport(opened.value.pack, opened.value.workbook));
      if (!written.ok) return { refused: written.problems };
    }
    return {
      exit: open.some((finding) => finding.severity === 'error') ? 1 : 0,
      json: {
        ...(report === undefined ? {} : { written: report }),
        missing: open.filter(({ severity }) => severity === 'missing').map(({ binding }) => binding),
        findings: findings.filter(({ severity }) => severity !== 'missing').map((finding) => ({ ...finding })),
      },
      lines: [...(lines.length > 0 ? lines : ['没有发现问题。']), ...(report === undefined ? [] : [`已写出 ${report}`])],
    };
  },
});
