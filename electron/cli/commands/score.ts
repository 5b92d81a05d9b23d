import { type Json, scoreJson } from '../../../shared/jobs';
import { defineCommand, fine } from '../command';
import { readWorkbook } from '../files';

/** Evaluates a workbook. */
export const score = defineCommand({
  name: 'score',
  about: '评分',
  words: { file: { value: '文件.jxzp', required: true, about: '自评卷' } },
  options: {},
  run: async ({ file }) => {
    const opened = await readWorkbook(file);
    if (!opened.ok) return { refused: opened.problems };
    const json = scoreJson(opened.value.pack, opened.value.workbook) as unknown as Scores;
    return fine(json as unknown as Json, ...linesOf(json));
  },
});

interface TableScores {
  readonly name?: string;
  readonly points: string;
  readonly rule: string | null;
  readonly self: string | null;
  readonly rating: string | null;
  readonly state: string;
  readonly execution?: { readonly rule: string | null; readonly self: string | null; readonly rate: string | null };
  readonly lines: readonly {
    readonly path: readonly string[];
    readonly points: string | null;
    readonly rule: string | null;
    readonly self: string | null;
  }[];
}

interface Scores {
  readonly unit: string;
  readonly department: TableScores | null;
  readonly tables: readonly TableScores[];
  readonly projects: readonly TableScores[];
  readonly appraisals: readonly TableScores[];
}

function linesOf(scores: Scores): string[] {
  const department = scores.department ? [{ ...scores.department, name: '部门整体' }] : [];
  return [...department, ...scores.tables, ...scores.projects, ...scores.appraisals].flatMap(tableLines);
}

function tableLines(table: TableScores): string[] {
  const head = `${table.name ?? '评价得分表'}：规则 ${said(table.rule)}，自评 ${said(table.self)}${table.rating ? `，${table.rating}` : ''}${table.state === 'incomplete' ? '（尚有待填）' : ''}`;
  const execution = table.execution
    ? [`  预算执行  规则 ${said(table.execution.rule)}  自评 ${said(table.execution.self)}  执行率 ${said(table.execution.rate)}`]
    : [];
  const lines = table.lines.map(
    (line) => `  ${line.path.at(-1) ?? ''}（${line.points ?? '–'}）  规则 ${said(line.rule)}  自评 ${said(line.self)}`,
  );
  return [head, ...execution, ...lines];
}

function said(value: string | null): string {
  return value ?? '待填';
}
