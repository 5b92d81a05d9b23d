import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';

/** The first worked example of `sample --json`, whether it is a bare list or a list under a key. */
export function firstSample(listing) {
  const parsed = JSON.parse(listing);
  const list = Array.isArray(parsed) ? parsed : Object.values(parsed).find((value) => Array.isArray(value));
  const [first] = list ?? [];
  const id = typeof first === 'string' ? first : first?.id;
  if (typeof id !== 'string') throw new Error('没有列出任何样例。');
  return id;
}

/** One table's scores on one line. */
function scoreLine(name, { points, rule, self, rating }) {
  return `  ${name}：规则得分 ${rule ?? '—'}，自评得分 ${self ?? '—'}（满分 ${points}${rating ? `，${rating}` : ''}）`;
}

/** The scores of `score --json`, in words. */
export function scoreLines({ unit, year, department, projects = [], appraisals = [] }) {
  return [
    `${unit}（${year} 年）`,
    ...(department ? [scoreLine('部门整体支出绩效自评', department)] : []),
    ...projects.map((project) => scoreLine(`项目「${project.name}」`, project)),
    ...appraisals.map((appraisal) => scoreLine(`项目评价「${appraisal.of}」`, appraisal)),
  ];
}

/** The files of `export --json`: a list of paths, or of objects that hold one. */
export function writtenFiles(answer) {
  const parsed = JSON.parse(answer);
  const list = Array.isArray(parsed) ? parsed : Object.values(parsed).find((value) => Array.isArray(value));
  return (list ?? []).map((item) => (typeof item === 'string' ? item : (item.path ?? item.file ?? item.name)));
}

/** Scores the first worked example and exports its tables to out/. Gives back the exit code. */
export function runExample(root) {
  const out = path.join(root, 'out');
  mkdirSync(out, { recursive: true });
  const jxzp = (...args) => {
    const cli = path.join(root, 'dist', 'cli', 'cli.cjs');
    const done = spawnSync(process.execPath, [cli, ...args], { encoding: 'utf8', cwd: root, maxBuffer: 64 << 20 });
    // 1 means findings, which a worked example may well have.
    if (done.status !== 0 && done.status !== 1) throw new Error(`jxzp ${args[0]} 没有成功：${done.stderr}`);
    return done.stdout;
  };
  const id = firstSample(jxzp('sample', '--json'));
  const file = path.join('out', `${id}.jxzp`);
  jxzp('sample', id, '--out', file);
  const scores = JSON.parse(jxzp('score', file, '--json'));
  const files = writtenFiles(jxzp('export', file, '--out', 'out', '--json'));
  const lines = [
    `样例 ${id}`,
    ...scoreLines(scores),
    '写出的文件：',
    ...[file, ...files].map((name) => `  ${path.relative(root, path.resolve(root, name))}`),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
  return 0;
}
