/** Ways in which forms are laid out up and down the country: typed facts of a project → the rows its published table has. */

export type MadeCell =
  | string
  | number
  | { readonly t: string | number; readonly r?: number; readonly c?: number; readonly f?: string };
export type MadeRow = readonly MadeCell[];

/** A project as typed by hand. Rows of money: name, initial, adjusted, executed, points, rate, score. */
export interface ProjectFacts {
  readonly name: string;
  readonly department: string;
  readonly unit: string;
  readonly money: readonly (readonly [
    name: string,
    initial: string,
    adjusted: string,
    executed: string,
    points: string,
    rate: string,
    score: string,
  ])[];
  readonly goal: string;
  readonly done: string;
  readonly lines: readonly LineFacts[];
  readonly total: string;
}

export interface LineFacts {
  readonly level1: string;
  readonly level2: string;
  readonly name: string;
  readonly sign: string;
  readonly target: string;
  readonly unit: string;
  readonly actual: string;
  readonly points: string;
  readonly score: string;
  readonly reason?: string;
}

/** Levels as merged cells: for each line the cells that begin in its row. */
function levels(lines: readonly LineFacts[], say1: (name: string) => string = (name) => name): MadeCell[][] {
  const run = (at: number, same: (line: LineFacts) => string) => {
    const line = lines[at];
    const before = lines[at - 1];
    if (!line || (before && same(before) === same(line))) return 0;
    let end = at;
    while (lines[end] && same(lines[end] as LineFacts) === same(line)) end += 1;
    return end - at;
  };
  return lines.map((line, at) => {
    const one = run(at, ({ level1 }) => level1);
    const two = run(at, ({ level1, level2 }) => `${level1}/${level2}`);
    return [...(one > 0 ? [{ t: say1(line.level1), r: one }] : []), ...(two > 0 ? [{ t: line.level2, r: two }] : []), line.name];
  });
}

const phrase = ({ sign, target, unit }: LineFacts) => `${sign === '定性' || sign === '＝' ? '' : sign}${target}${unit}`;
const actualIn = ({ actual, unit }: LineFacts) => `${actual}${/^[\d.]+$/.test(actual) ? unit : ''}`;

/** 安徽、河北、湖北等：八栏，一级格下写分值，资金栏带 (A)(B)，末行总分。 */
export function general(project: ProjectFacts, branchPoints: Readonly<Record<string, string>>): MadeRow[] {
  const said = levels(project.lines, (name) => `${name}\n（${branchPoints[name] ?? ''}分）`);
  return [
    [
      { t: '项目名称', c: 2 },
      { t: project.name, c: 7 },
    ],
    [{ t: '主管部门', c: 2 }, { t: project.department, c: 3 }, '实施单位', { t: project.unit, c: 3 }],
    [
      { t: '项目资金（万元）', c: 2, r: project.money.length + 1 },
      '',
      '年初预算数',
      '全年预算数（A）',
      '全年执行数（B）',
      '分值',
      '执行率（B/A）',
      '得分',
    ],
    ...project.money.map((row) => [...row]),
    [
      { t: '年度总体目标', r: 2 },
      { t: '预期目标', c: 4 },
      { t: '实际完成情况', c: 4 },
    ],
    [
      { t: project.goal, c: 4 },
      { t: project.done, c: 4 },
    ],
    [
      { t: '绩效指标', r: project.lines.length + 1 },
      ...['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析及改进措施'],
    ],
    ...project.lines.map((line, at) => [
      ...(said[at] ?? []),
      phrase(line),
      actualIn(line),
      line.points,
      line.score,
      line.reason ?? '',
    ]),
    [{ t: '总分', c: 6 }, '100', project.total, ''],
  ];
}

/** 四川：十栏，指标性质、指标值、度量单位、完成值分开，权重，执行数带原因，末行合计，下有结论、问题、措施。 */
export function sichuan(project: ProjectFacts, words: { conclusion: string; problems: string; improvements: string }): MadeRow[] {
  const said = levels(project.lines);
  return [
    [
      { t: '项目名称', c: 2 },
      { t: project.name, c: 9 },
    ],
    [
      { t: '主管部门', c: 2 },
      { t: project.department, c: 4 },
      { t: '实施单位', c: 2 },
      { t: project.unit, c: 3 },
    ],
    [
      { t: '预算执行情况（万元）', c: 2, r: project.money.length + 1 },
      ...['', '年初预算', '调整后预算数', '预算执行数', '预算执行率', '权重', '得分'],
      { t: '原因', c: 2 },
    ],
    ...project.money.map(([name, initial, adjusted, executed, points, rate, score]) => [
      ...[name, initial, adjusted, executed, rate, points, score],
      { t: '', c: 2 },
    ]),
    [
      { t: '年度总体目标', c: 2, r: 2 },
      { t: '年初设定目标', c: 4 },
      { t: '年度总体目标完成情况综述', c: 5 },
    ],
    [
      { t: project.goal, c: 4 },
      { t: project.done, c: 5 },
    ],
    [
      { t: '年度绩效指标', r: project.lines.length + 1 },
      ...['一级指标', '二级指标', '三级指标', '指标性质', '指标值', '度量单位', '完成值', '权重', '得分', '未完成原因分析'],
    ],
    ...project.lines.map((line, at) => [
      ...(said[at] ?? []),
      ...[line.sign, line.target, line.unit, line.actual, line.points, line.score, line.reason ?? ''],
    ]),
    [{ t: '合计', c: 8 }, '100', project.total, ''],
    [
      { t: '评价结论', c: 2 },
      { t: words.conclusion, c: 9 },
    ],
    [
      { t: '存在问题', c: 2 },
      { t: words.problems, c: 9 },
    ],
    [
      { t: '改进措施', c: 2 },
      { t: words.improvements, c: 9 },
    ],
  ];
}

/** 分值在指标值之前，没有年初数，全年实际值，项目负责人及电话一行；分项资金得分印短横。 */
export function pointsFirst(project: ProjectFacts): MadeRow[] {
  const said = levels(project.lines);
  return [
    [
      { t: '项目名称', c: 2 },
      { t: project.name, c: 3 },
      { t: '项目负责人及电话', c: 2 },
      { t: '', c: 2 },
    ],
    [
      { t: '主管部门', c: 2 },
      { t: project.department, c: 3 },
      { t: '实施单位', c: 2 },
      { t: project.unit, c: 2 },
    ],
    [
      { t: '项目资金（万元）', c: 2, r: project.money.length + 1 },
      { t: '', c: 2 },
      '全年预算数（A）',
      '全年执行数（B）',
      '分值',
      '执行率（B/A）',
      '得分',
    ],
    ...project.money.map(([name, , adjusted, executed, points, rate, score]) => [
      { t: name, c: 2 },
      ...[adjusted, executed, points, rate, score],
    ]),
    [
      { t: '年度总体目标', r: 2 },
      { t: '年初设定目标', c: 4 },
      { t: '全年实际完成情况', c: 4 },
    ],
    [
      { t: project.goal, c: 4 },
      { t: project.done, c: 4 },
    ],
    [
      { t: '绩\n效\n指\n标', r: project.lines.length + 1 },
      ...['一级指标', '二级指标', '三级指标', '分值', '年度指标值', '全年实际值', '得分', '未完成原因及拟采取的改进措施'],
    ],
    ...project.lines.map((line, at) => [
      ...(said[at] ?? []),
      ...[line.points, phrase(line), actualIn(line), line.score, line.reason ?? ''],
    ]),
    [{ t: '总分', c: 4 }, '100', '', '', project.total, ''],
  ];
}

/** 内蒙古：指标性质（正向反向）与指标方向（符号）两栏，计量单位在后，执行率只写数，资金三行。 */
export function twoSigns(project: ProjectFacts): MadeRow[] {
  const said = levels(project.lines);
  return [
    [
      { t: '项目名称', c: 2 },
      { t: project.name, c: 10 },
    ],
    [
      { t: '主管部门', c: 2 },
      { t: project.department, c: 4 },
      { t: '实施单位', c: 2 },
      { t: project.unit, c: 4 },
    ],
    [
      { t: '项目资金（万元）', c: 2, r: project.money.length + 1 },
      ...[{ t: '', c: 2 }, '年初预算数', { t: '全年预算数', c: 2 }, '全年执行数', '分值', { t: '执行率(%)', c: 2 }, '得分'],
    ],
    ...project.money.map(([name, initial, adjusted, executed, points, rate, score]) => [
      { t: name, c: 2 },
      initial,
      { t: adjusted, c: 2 },
      executed,
      points,
      { t: rate.replace('%', ''), c: 2 },
      score,
    ]),
    [
      { t: '年度总体目标', c: 2, r: 2 },
      { t: '预期目标', c: 5 },
      { t: '实际完成情况', c: 5 },
    ],
    [
      { t: project.goal, c: 5 },
      { t: project.done, c: 5 },
    ],
    [
      { t: '绩效指标', r: project.lines.length + 1 },
      ...['一级指标', '二级指标', '三级指标', '指标性质', '指标方向', '年度指标值', '实际完成值', '计量单位', '分值', '得分'],
      '偏差原因分析及改进措施',
    ],
    ...project.lines.map((line, at) => [
      ...(said[at] ?? []),
      line.sign === '≤' ? '反向指标' : line.sign === '定性' ? '定性' : '正向指标',
      { '≥': '大于等于', '≤': '小于等于', '＝': '等于', 定性: '' }[line.sign] ?? line.sign,
      ...[line.target, line.actual, line.unit, line.points, line.score, line.reason ?? ''],
    ]),
    [{ t: '总分', c: 9 }, '100', project.total, ''],
  ];
}
