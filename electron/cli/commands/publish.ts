import path from 'node:path';
import { type Finding, findingText } from '../../../shared/findings';
import { type Json, publishSet, type PublishedSet } from '../../../shared/jobs';
import { problem, sentence } from '../../../shared/text/problem';
import { filePorts, loadFile, writeSet } from '../../disk';
import { readingPorts } from '../../disk/reading';
import type { Answer } from '../command';
import { defineCommand } from '../command';
import { readWorkbook } from '../files';

/** 导出公开附件: what is published and what is kept of a year, in one act. Exit 1 where 校验 holds errors, or nothing may be published. */
export const publish = defineCommand({
  name: 'publish',
  about: '导出公开附件：公开的一套和留底的一套，一次写好',
  words: { file: { value: '文件.jxzp', required: true, about: '自评卷' } },
  options: {
    out: { value: '目录', required: true, about: '在哪个文件夹里建「单位年度」文件夹；上次写出的一套会被替换，别的不动' },
    form: { value: '原件.docx', about: '附表照这份原件填，不用本程序画的' },
  },
  run: async ({ file, out, form }, { printPdf }): Promise<Answer> => {
    const opened = await readWorkbook(file);
    if (!opened.ok) return { refused: opened.problems };
    const own = await loadFile(file);
    if (!own.ok) return { refused: own.problems };
    const original = form === undefined ? null : await loadFile(form);
    if (original && !original.ok) return { refused: original.problems };
    const { pack, workbook } = opened.value;
    const filled = original ? { bytes: original.value.bytes, name: path.basename(form ?? '') } : undefined;
    const ports = { progress: () => undefined, cancelled: () => false, printPdf, reading: readingPorts(), file: filePorts };
    const made = await publishSet({ pack, workbook, file: own.value.bytes, form: filled }, ports);
    if (!made.ok) return { refused: made.problems };
    return made.value.forbidden.length > 0 ? withheld(made.value) : await written(made.value, out);
  },
});

function withheld(set: PublishedSet): Answer {
  const told = set.forbidden.map((one) => `  ${findingText(one).message}${findingText(one).fix}`);
  return {
    exit: 1,
    json: { folder: null, written: [], removed: [], ...reported(set) },
    lines: [sentence(problem('publish.withheld', '', {})), ...told],
  };
}

async function written(set: PublishedSet, out: string): Promise<Answer> {
  const files = set.files.map(({ name, bytes }) => ({ path: name, bytes }));
  const placed = await writeSet(out, { folder: set.folder, files, list: set.list });
  if (!placed.ok) return { refused: placed.problems };
  const held = (severity: Finding['severity']) => set.open.filter((one) => one.severity === severity).length;
  const errors = held('error');
  const says = `校验还有：错 ${errors} 处，疑 ${held('doubt')} 处，示 ${held('hint')} 处，待填 ${held('missing')} 处。`;
  return {
    exit: errors > 0 ? 1 : 0,
    json: { folder: placed.value.folder, written: [...placed.value.files], removed: [...placed.value.removed], ...reported(set) },
    lines: [
      ...(set.open.length > 0 ? [says] : ['校验没有发现问题。']),
      ...set.traces.map((one) => `请看一看：${findingText(one).message}`),
      ...set.notices.map((one) => `请注意：${sentence(one)}`),
      ...placed.value.files.map((name) => `已写出 ${name}`),
      ...placed.value.removed.map((name) => `已去掉上次写出的 ${name}`),
    ],
  };
}

function reported({ open, forbidden, traces, notices }: PublishedSet): { [key: string]: Json } {
  return {
    findings: open.map(plain),
    forbidden: forbidden.map(plain),
    traces: traces.map(plain),
    notices: notices.map((one) => ({ code: one.code, message: sentence(one) })),
  };
}

function plain(finding: Finding): Json {
  const { code, severity, binding } = finding;
  return { code, severity, binding, ...findingText(finding) };
}
