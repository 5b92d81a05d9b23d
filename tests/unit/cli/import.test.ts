import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { readWorkbook } from '../../../electron/cli/files';
import { runCli } from '../../../electron/cli/run';
import { readReport } from '../../../shared/bridge';
import { templates } from '../../support/packs';

let folder: string;

const rows = [
  ['项目名称', '乡道桥梁修缮'],
  ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析'],
  ['产出指标', '数量指标', '修缮桥梁数', '≥6座', '6座', '50', '50', ''],
  ['效益指标', '社会效益指标', '绕行里程减少', '≥12公里', '13公里', '30', '30', ''],
  ['满意度指标', '服务对象满意度指标', '村民满意度', '≥90%', '92%', '10', '10', ''],
];

async function jxzp(...args: string[]): Promise<number> {
  const silent = { out: () => undefined, err: () => undefined };
  return runCli(args, { library: templates, version: '0.0.1' }, silent);
}

/** What 导入核对 shows of a file: the name of the document, and each cell's words with what became of it. */
async function kept(file: string) {
  const opened = await readWorkbook(path.join(folder, file));
  if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
  const { imported } = opened.value.workbook;
  const report = readReport(imported);
  return report && { ...report, seen: imported?.seen };
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'jxzp-import-'));
  const table = rows.map((cells) => `<tr>${cells.map((text) => `<td>${text}</td>`).join('')}</tr>`).join('');
  const page = `<html><meta charset="utf-8"><p>项目支出绩效自评表</p><p>（2023年度）</p><table>${table}</table></html>`;
  await writeFile(path.join(folder, '公开.html'), page);
});

it('a workbook read in by the command line keeps what 导入核对 shows', async () => {
  const out = path.join(folder, 'read.jxzp');
  await jxzp('import', path.join(folder, '公开.html'), '--pack', 'mof-2020', '--out', out);
  const report = await kept('read.jxzp');
  expect([report?.name, report?.seen, report?.tables.map(({ of }) => of)]).toEqual(['公开.html', [], ['project/p1']]);
  const cells = report?.tables[0]?.cells ?? [];
  const of = (text: string) => cells.filter((cell) => cell.text === text).map(({ state, binding }) => [state, binding]);
  expect([of('修缮桥梁数'), of('三级指标'), of('13公里')]).toEqual([
    [['matched', 'project/p1/indicator/i1/name']],
    [['matched', null]],
    [['matched', 'project/p1/indicator/i2/actual']],
  ]);
});

it('next year’s draft made in the same step is of no document', async () => {
  const out = path.join(folder, 'rolled.jxzp');
  await jxzp('import', path.join(folder, '公开.html'), '--pack', 'mof-2020', '--out', out, '--roll', '2024');
  expect(await kept('rolled.jxzp')).toBeNull();
});
