/** A column of a result table. */
export interface Column {
  readonly title: string;
  /** In digits of the body's font; a Chinese character takes two. */
  readonly width: number;
  /** Scores are numbers with decimals, counts are whole numbers, everything else is words. */
  readonly kind: 'words' | 'short' | 'score' | 'count';
}

const words = (title: string, width: number): Column => ({ title, width, kind: 'words' });
const short = (title: string, width: number): Column => ({ title, width, kind: 'short' });
const score = (title: string): Column => ({ title, width: 11, kind: 'score' });
const count = (title: string, width = 8): Column => ({ title, width, kind: 'count' });

/** The sheets of a result by name, in their order. Their columns are what is merged by, so the names are as good as a file format. */
export const SHEETS = {
  summary: '汇总',
  findings: '校验结果',
  scores: '得分',
  files: '单位',
  unread: '读不了的文件',
} as const;

export const SEVERITIES = { error: '错误', doubt: '疑点', hint: '提示', missing: '待填' } as const;
export const SOURCES = { workbook: '自评卷', document: '公开的文件' } as const;

export const findingColumns = [
  words('单位', 20),
  short('年度', 7),
  short('评分规则', 14),
  words('文件', 24),
  words('表', 20),
  short('检查号', 7),
  words('检查', 20),
  short('级别', 7),
  words('位置', 26),
  words('说明', 52),
  words('建议', 36),
  words('状态', 18),
] as const satisfies readonly Column[];

export const scoreColumns = [
  words('单位', 22),
  short('年度', 7),
  words('文件', 30),
  words('表或项目', 32),
  score('满分'),
  score('规则能算的'),
  score('规则得分'),
  score('自评得分'),
  score('相差'),
  short('评级', 8),
  short('状态', 16),
] as const satisfies readonly Column[];

export const fileColumns = [
  words('单位', 22),
  short('年度', 7),
  short('评分规则', 14),
  words('文件', 34),
  short('来源', 12),
  count('错误'),
  count('疑点'),
  count('提示'),
  count('待填'),
  count('已确认'),
  count('读入时没有把握的格', 12),
  words('读入时的说明', 28),
  words('同一单位同一年度的其他文件', 34),
] as const satisfies readonly Column[];

export const unreadColumns = [
  words('文件', 44),
  words('出了什么事', 60),
  words('怎么办', 50),
] as const satisfies readonly Column[];

export const summaryColumns = [
  short('检查号', 12),
  words('检查', 44),
  count('错误'),
  count('疑点'),
  count('提示'),
  count('待填'),
  count('已确认'),
  count('涉及的文件', 12),
] as const satisfies readonly Column[];
