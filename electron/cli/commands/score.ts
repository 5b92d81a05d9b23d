import { Decimal, formatPlain } from '../../../shared/number';
import { type Json, otherYearLines, scoreJson } from '../../../shared/jobs';
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
    const { pack, workbook } = opened.value;
    const json = scoreJson(pack, workbook) as unknown as Scores;
    return fine(json as unknown as Json, ...otherYearLines(pack, workbook), ...linesOf(json));
  },
});

interface LineScores {
  readonly path: readonly string[];
  readonly points: string | null;
  readonly rule: string | null;
  readonly self: string | null;
  readonly state: string;
}

interface TableScores {
  readonly name?: string;
  /** Of an appraisal: the project it is about. */
  readonly of?: string | null;
  readonly points: string;
  readonly rule: string | null;
  readonly self: string | null;
  readonly rating: string | null;
  readonly state: string;
  readonly atMost?: string;
  readonly atMostBecause?: string;
  readonly execution?: Omit<LineScores, 'path'> & { readonly rate: string | null };
  readonly lines: readonly LineScores[];
}

interface Scores {
  readonly unit: string;
  readonly department: TableScores | null;
  readonly tables: readonly TableScores[];
  readonly projects: readonly (TableScores & { readonly id: string })[];
  readonly appraisals: readonly TableScores[];
  readonly transfers?: readonly TableScores[];
  readonly monitors?: readonly TableScores[];
  readonly declarations?: readonly TableScores[];
}

const UNSCORED = '不打分';

/** The scores in words, table by table. */
export function linesOf(scores: Scores): string[] {
  const names = new Map(scores.projects.map(({ id, name }) => [id, name]));
  const department = scores.department ? [{ ...scores.department, name: '部门整体' }] : [];
  const { appraisals: judged, transfers = [], monitors = [], declarations = [] } = scores;
  const about = (one: TableScores) => (one.of ? ` · ${names.get(one.of) ?? one.of}` : '');
  const appraisals = [...judged, ...transfers, ...monitors, ...declarations].map((one) => ({
    ...one,
    name: `${one.name ?? '评价得分表'}${about(one)}`,
  }));
  return [...department, ...scores.tables, ...scores.projects, ...appraisals].flatMap(tableLines);
}

function tableLines(table: TableScores): string[] {
  const bound = table.atMost === undefined ? '' : `，总分至多 ${table.atMost}`;
  const rating = table.rating ? `，${table.rating}` : '';
  const open = table.state === 'incomplete' ? '（尚有待填）' : '';
  const total = ruleTotal(table);
  const self = total === UNSCORED ? '' : `，自评 ${said(table.self)}`;
  const head = `${table.name ?? ''}：${total}${self}${rating}${bound}${open}`;
  const because = table.atMostBecause === undefined ? [] : [`  ${table.atMostBecause}`];
  const execution = table.execution ? [`  预算执行  ${scoresOf(table.execution)}  执行率 ${said(table.execution.rate)}`] : [];
  const lines = table.lines.map((line) => `  ${line.path.at(-1) ?? ''}（${line.points ?? '–'}）  ${scoresOf(line)}`);
  return [head, ...because, ...execution, ...lines];
}

/** 「规则 98.00」; where lines have no rule to go by, of how many points there is one: 「规则能算的 50 分里得 50.00」. */
function ruleTotal(table: TableScores): string {
  const all = [...(table.execution ? [table.execution] : []), ...table.lines];
  if (all.every((line) => line.points === null && line.rule === null)) return UNSCORED;
  const without = all.filter((line) => !computed(line));
  if (table.rule === null || without.length === 0) return `规则 ${said(table.rule)}`;
  const points = all.filter((line) => computed(line) && line.points !== null).map((line) => new Decimal(line.points ?? 0));
  const scores = all.filter(computed).map((line) => new Decimal(line.rule ?? 0));
  return `规则能算的 ${formatPlain(added(points))} 分里得 ${formatPlain(added(scores))}`;
}

/** Whether a rule gave the score: what was scored by hand has its own score on both sides. */
function computed(line: Pick<LineScores, 'rule' | 'state'>): boolean {
  return line.rule !== null && line.state !== 'manual';
}

function added(numbers: readonly Decimal[]): Decimal {
  return numbers.reduce((sum, one) => sum.plus(one), new Decimal(0));
}

function scoresOf(line: Omit<LineScores, 'path'>): string {
  if (line.state === 'not-self-scored') return '不自评';
  if (line.points === null && line.rule === null && line.self === null) return UNSCORED;
  if (line.state === 'manual') return `人工打分  自评 ${said(line.self)}`;
  return `规则 ${said(line.rule)}  自评 ${said(line.self)}`;
}

function said(value: string | null): string {
  return value ?? '待填';
}
