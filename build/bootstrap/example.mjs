import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';

/**
 * @typedef {{ points: string, rule: string | null, self: string | null, rating: string | null, state: string }} Scores
 * @typedef {{ unit: string, year: number, department: Scores | null, projects?: readonly (Scores & { id: string, name: string })[],
 *   appraisals?: readonly (Scores & { of: string })[] }} ScoreSheet
 */

/**
 * @param {string} answer
 * @returns {unknown}
 */
function read(answer) {
  return JSON.parse(answer);
}

/**
 * The list in an answer of the command line, whether it stands bare or under a key.
 * @param {string} answer
 * @returns {readonly unknown[]}
 */
export function listIn(answer) {
  const parsed = read(answer);
  if (Array.isArray(parsed)) return parsed;
  const inner =
    typeof parsed === 'object' && parsed !== null ? Object.values(parsed).find((value) => Array.isArray(value)) : undefined;
  return /** @type {readonly unknown[]} */ (inner ?? []);
}

/**
 * The text an item of such a list goes by: itself, or the first of the named fields it has.
 * @param {unknown} item
 * @param {readonly string[]} fields
 */
export function nameIn(item, fields) {
  if (typeof item === 'string') return item;
  const record = typeof item === 'object' && item !== null ? /** @type {Record<string, unknown>} */ (item) : {};
  const found = fields.map((field) => record[field]).find((value) => typeof value === 'string');
  return typeof found === 'string' ? found : undefined;
}

/**
 * One table's scores on one line.
 * @param {string} name
 * @param {Scores} scores
 */
function scoreLine(name, { points, rule, self, rating }) {
  return `  ${name}：规则得分 ${rule ?? '—'}，自评得分 ${self ?? '—'}（满分 ${points}${rating ? `，${rating}` : ''}）`;
}

/**
 * The scores of `score --json`, in words.
 * @param {ScoreSheet} sheet
 */
export function scoreLines({ unit, year, department, projects = [], appraisals = [] }) {
  const nameOf = (/** @type {string} */ id) => projects.find((project) => project.id === id)?.name ?? id;
  return [
    `${unit}（${year} 年）`,
    ...(department ? [scoreLine('部门整体支出绩效自评', department)] : []),
    ...projects.map((project) => scoreLine(`项目「${project.name}」`, project)),
    ...appraisals.map((appraisal) => scoreLine(`项目评价「${nameOf(appraisal.of)}」`, appraisal)),
  ];
}

/**
 * Whether every table that is scored has its rule score whole.
 * @param {ScoreSheet} sheet
 */
export function isComplete({ department, projects = [], appraisals = [] }) {
  return [...(department ? [department] : []), ...projects, ...appraisals].every(({ state }) => state === 'scored');
}

/**
 * Scores a worked example and exports its tables to out/.
 * @param {string} root
 */
export function runExample(root) {
  mkdirSync(path.join(root, 'out'), { recursive: true });
  const jxzp = (/** @type {readonly string[]} */ ...args) => {
    const cli = path.join(root, 'dist', 'cli', 'cli.cjs');
    const done = spawnSync(process.execPath, [cli, ...args], { encoding: 'utf8', cwd: root, maxBuffer: 64 << 20 });
    // 1 means findings, which a worked example may well have.
    if (done.status !== 0 && (done.status !== 1 || done.stdout === ''))
      throw new Error(`jxzp ${args[0]} 没有成功：${done.stderr}`);
    return done.stdout;
  };
  const ids = listIn(jxzp('sample', '--json')).flatMap((item) => nameIn(item, ['id']) ?? []);
  /** @type {{ id: string, file: string, scores: ScoreSheet } | undefined} */
  let chosen;
  // The first whose rule scores are complete: a rule score of a few lines reads like a verdict on all of them.
  for (const id of ids) {
    const file = path.join('out', `${id}.jxzp`);
    // The command line never writes over a file; out/ holds nothing but what this makes.
    rmSync(path.join(root, file), { force: true });
    jxzp('sample', id, '--out', file);
    const scores = /** @type {ScoreSheet} */ (read(jxzp('score', file, '--json')));
    if (chosen) rmSync(path.join(root, chosen.file), { force: true });
    chosen = { id, file, scores };
    if (isComplete(scores)) break;
  }
  if (chosen === undefined) throw new Error('没有列出任何样例。');
  const { id, file, scores } = chosen;
  const written = listIn(jxzp('export', file, '--out', 'out', '--json')).map(
    (item) => nameIn(item, ['path', 'file', 'name']) ?? '',
  );
  const files = [file, ...written].map((name) => `  ${path.relative(root, path.resolve(root, name))}`);
  process.stdout.write(`${[`样例 ${id}`, ...scoreLines(scores), '写出的文件：', ...files].join('\n')}\n`);
}
