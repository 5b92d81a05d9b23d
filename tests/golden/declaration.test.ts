import { describe, expect, it } from 'vitest';
import { readingPorts } from '../../electron/disk/reading';
import { findAll, findingText } from '../../shared/findings';
import { importDocument, type Imported, mergeInto } from '../../shared/jobs';
import { evaluate } from '../../shared/scoring';
import { newWorkbook, type Workbook } from '../../shared/workbook';
import { type MadeBlock, made } from '../support/forms';
import { templates } from '../support/packs';

type Cells = MadeBlock & object;
const row = (...cells: (string | [text: string, columns: number, rows?: number])[]) =>
  cells.map((cell) => (typeof cell === 'string' ? { text: cell } : { text: cell[0], columns: cell[1], rows: cell[2] ?? 1 }));

/** 五列, as a county prints it: sign, value, unit and weight in columns of their own, money in 元. */
const county: MadeBlock[] = [
  '2024年度项目支出绩效目标申报表',
  [
    row('项目名称', ['图书馆免费开放', 6]),
    row('主管部门', ['文化和旅游局', 3], '实施单位', ['县图书馆', 2]),
    row(['项目资金（元）', 1, 3], ['年度资金总额', 3], ['800,000.00', 3]),
    row(['其中：财政拨款', 3], ['750,000.00', 3]),
    row(['其他资金', 3], ['50,000.00', 3]),
    row('总体目标', ['全年免费开放三百天以上，服务读者十万人次。', 6]),
    row('一级指标', '二级指标', '三级指标', '指标性质', '指标值', '计量单位', '权重'),
    row(['产出指标', 1, 2], '数量指标', '开放天数', '≥', '300', '天', '30'),
    row('质量指标', '设备完好率', '≥', '95', '%', '20'),
    row('效益指标', '社会效益指标', '服务读者', '≥', '10', '万人次', '30'),
    row('满意度指标', '服务对象满意度指标', '读者满意度', '≥', '90', '%', '10'),
  ] as Cells,
];

/** The ministry's form of a project of several years: the whole term and the year side by side, target in one cell, no weights. */
const ministry: MadeBlock[] = [
  '项目支出绩效目标申报表',
  [
    row('项目名称', ['水库除险加固', 7]),
    row(['主管部门', 1], ['水利局', 3], ['实施单位', 1], ['水库管理所', 3]),
    row(['项目资金（万元）', 1, 3], ['实施期资金总额', 2], ['900', 1], ['年度资金总额', 2], ['300', 2]),
    row(['其中：财政拨款', 2], ['900', 1], ['其中：财政拨款', 2], ['300', 2]),
    row(['其他资金', 2], ['0', 1], ['其他资金', 2], ['0', 2]),
    row(['总体目标', 1, 2], ['实施期目标', 3], ['年度目标', 4]),
    row(['三年内完成九座水库加固。', 3], ['完成三座水库加固。', 4]),
    row('一级指标', '二级指标', '三级指标', '指标值', '二级指标', '三级指标', ['指标值', 2]),
    row('产出指标', '数量指标', '加固水库', '9座', '数量指标', '加固水库', ['3座', 2]),
    row('效益指标', '社会效益指标', '保护人口', '≥5万人', '社会效益指标', '保护人口', ['≥2万人', 2]),
  ] as Cells,
];

async function read(blocks: readonly MadeBlock[], kind: 'docx' | 'xlsx', packId: string): Promise<Imported> {
  const order = { bytes: made(blocks, kind), name: `申报表.${kind}`, packId };
  const done = await importDocument(order, await templates(), readingPorts());
  if (!done.ok) throw new Error(JSON.stringify(done.problems));
  return done.value;
}

const declaredAt = ({ declared }: Workbook, project: string, line: string) =>
  ['name', 'direction', 'target', 'unit', 'points'].map((part) => declared[`project/${project}/indicator/${line}/${part}`] ?? '');

const PACKS = ['anju-2024', 'mof-2020', 'tianmen-2022', 'yanzhou-2024'];

describe.each(['docx', 'xlsx'] as const)('a declaration in %s', (kind) => {
  it.each(PACKS)('%s: targets, signs, units, points, goal and money are kept as declared', async (packId) => {
    const { pack, workbook, report } = await read(county, kind, packId);
    const [project] = workbook.projects;
    expect(project?.name).toBe('图书馆免费开放');
    const phrases = workbook.projects[0]?.fill.indicators.map(({ direction = '', target = '', unit = '', name, points }) => [
      name,
      `${direction}${target}${unit}`,
      points,
    ]);
    expect(phrases).toEqual([
      ['开放天数', '≥300天', '30'],
      ['设备完好率', '≥95%', '20'],
      ['服务读者', '≥10万人次', '30'],
      ['读者满意度', '≥90%', '10'],
    ]);
    const [name, direction, target, unit, points] = declaredAt(workbook, 'p1', 'd1');
    expect([name, `${direction}${target}${unit}`, points]).toEqual(['开放天数', '≥300天', '30']);
    const said = Object.entries(workbook.declared);
    const goals = said.filter(([, text]) => text.includes('三百天')).length;
    const amounts = said.filter(([key]) => key.includes('/funds/')).map(([, text]) => text);
    // One form has neither goals nor an amount of the year's beginning: then both are told to have no place.
    if (packId === 'tianmen-2022') {
      expect([goals, amounts]).toEqual([0, []]);
      expect(report.cells.unmatched.map(({ text }) => text)).toEqual(
        expect.arrayContaining(['750,000.00', expect.stringContaining('三百天')]),
      );
    } else {
      expect(goals).toBe(1);
      expect(amounts).toContain('750,000.00元');
    }
    expect(report.others).toEqual([]);
    expect(findAll(pack, workbook, evaluate(pack, workbook)).filter(({ code }) => code.startsWith('declared.'))).toEqual([]);
  });

  it("takes the year's half of the ministry's form, and says of the other that it has no place", async () => {
    const { workbook, report } = await read(ministry, kind, 'anju-2024');
    expect(declaredAt(workbook, 'p1', 'd1')).toEqual(['加固水库', '', '3', '座', '']);
    expect(declaredAt(workbook, 'p1', 'd2')).toEqual(['保护人口', '≥', '2', '万人', '']);
    expect(Object.values(workbook.declared)).not.toContain('900');
    expect(Object.entries(workbook.declared).flatMap(([key, text]) => (key.includes('/funds/') ? [text] : []))).toContain('300');
    expect(report.cells.unmatched.map(({ text }) => text)).toEqual(expect.arrayContaining(['9座', '≥5万人', '900']));
  });
});

const anju = (await templates()).load('anju-2024');
if (!anju.ok) throw new Error(JSON.stringify(anju.problems));
const { pack } = anju.value;

describe('a declaration read into a workbook there is', () => {
  function filled(): Workbook {
    const workbook = structuredClone(newWorkbook(pack, '县图书馆'));
    const fill = {
      facts: {},
      inputs: {},
      rows: {},
      funds: {},
      goals: [],
      own: {},
      reasons: {},
      notes: {},
      words: {},
      texts: {},
      reviews: {},
    };
    const line = (id: string, group: string, name: string, target: string, unit: string, points: string) => ({
      id,
      group,
      name,
      direction: '≥',
      target,
      unit,
      points,
    });
    workbook.projects.push({
      id: 'library',
      name: '图书馆 免费开放',
      fill: {
        ...fill,
        indicators: [
          line('i1', 'quantity', '开放天数', '280', '天', '30'),
          line('i2', 'quality', '设备完好率', '95', '%', '25'),
          line('i3', 'social', '服务读者', '10', '万人次', '30'),
        ],
      },
    });
    return workbook;
  }

  it('finds what was changed and what was left out, with both values; the table itself stays as it is', async () => {
    const base = filled();
    const imported = await read(county, 'docx', 'anju-2024');
    const { workbook } = mergeInto(pack, base, imported.workbook, 'free');
    expect(workbook.projects.map(({ fill }) => fill.indicators)).toEqual(base.projects.map(({ fill }) => fill.indicators));
    const found = findAll(pack, workbook, evaluate(pack, workbook)).filter(({ code }) => code.startsWith('declared.'));
    expect(found.map((one) => findingText(one).message)).toEqual([
      '「图书馆 免费开放·开放天数」年初申报的指标值是 ≥300天，现在是 ≥280天。',
      '「图书馆 免费开放·设备完好率」年初申报的分值是 20，现在是 25。',
      '「图书馆 免费开放」年初申报的指标「读者满意度」没有列进自评表。',
    ]);
    expect(found.map(({ severity }) => severity)).toEqual(['doubt', 'doubt', 'doubt']);
  });

  it('names what it keeps by the words of the form', async () => {
    const imported = await read(county, 'docx', 'anju-2024');
    const { differences } = mergeInto(pack, filled(), imported.workbook, 'free');
    const names = differences.filter(({ binding }) => binding.startsWith('declared/')).map(({ name }) => name);
    expect(names).toContain('年初申报的 图书馆免费开放·开放天数·指标值');
    expect(names.every((name) => name.length > '年初申报的 '.length && !/project|indicator/.test(name))).toBe(true);
  });
});
