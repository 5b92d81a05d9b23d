import { isIndicator, type Pack, type Table } from '../../pack';
import { inputsOf } from '../../scores';
import { type Problem, problem } from '../../text/problem';
import type { Check } from '../check';
import type { PathPart } from '../place';
import type { Subject } from '../subject';
import { nodesOf, type Scorer, scorersOf } from '../tree';

/** Something with an id, and where it is written. */
interface Identified {
  readonly id: string;
  readonly path: readonly PathPart[];
}

/** Bindings, files and other packs refer to things by id: no two of a kind have the same. */
export const ids: Check = {
  name: 'ids',
  about: 'id 不重复，不占用程序的',
  touches: 'scores',
  run: (subject) => [
    ...ofPack(subject.pack, subject),
    ...subject.pack.tables.flatMap((table, index) => ofTable(table, ['tables', index], subject)),
    ...scorersOf(subject.pack.tables).flatMap((scorer) => ofScorer(scorer, subject)),
  ],
};

/** Beginnings of bindings that are not tables of the unit. */
const reserved = ['unit', 'project', 'appraisal', 'parameter', 'rollup', 'report', 'workbook'];

function ofPack(pack: Pack, subject: Subject): Problem[] {
  const tables = pack.tables.flatMap((table, index) =>
    table.of !== 'project' && reserved.includes(table.id)
      ? [problem('packcheck.reserved-id', subject.at('tables', index, 'id'), { what: '表', id: table.id })]
      : [],
  );
  return [
    ...twice('表', listed(pack.tables, ['tables']), subject),
    ...tables,
    ...twice('单位的数据', listed(pack.facts, ['facts']), subject),
    ...twice('参数', listed(pack.parameters, ['parameters']), subject),
    ...twice('汇总', listed(pack.rollups, ['rollups']), subject),
    ...twice('报告', listed(pack.reports, ['reports']), subject),
  ];
}

function ofTable(table: Table, path: readonly PathPart[], subject: Subject): Problem[] {
  const nodes = nodesOf(table, path);
  const lines = nodes.filter(({ node }) => isIndicator(node)).map(({ node, path: at }) => ({ id: node.id, path: [...at, 'id'] }));
  const groups = nodes
    .filter(({ node }) => !isIndicator(node))
    .map(({ node, path: at }) => ({ id: node.id, path: [...at, 'id'] }));
  const execution = lines.filter(({ id }) => id === 'execution');
  return [
    ...twice('指标', lines, subject),
    ...execution.map((line) => problem('packcheck.reserved-id', subject.at(...line.path), { what: '指标', id: line.id })),
    ...twice('分级', groups, subject),
    ...twice('计分规则', listed(table.rules, [...path, 'rules']), subject),
    ...twice('表上的项目', listed(table.facts, [...path, 'facts']), subject),
    ...twice('汇总', listed(table.measures, [...path, 'measures']), subject),
    ...twice('文字', listed(table.texts, [...path, 'texts']), subject),
    ...twice('资金的行', listed(table.funds?.rows ?? [], [...path, 'funds', 'rows']), subject),
    ...twice('资金栏目', listed(table.funds?.columns ?? [], [...path, 'funds', 'columns']), subject),
  ];
}

function ofScorer({ spec, path, kind }: Scorer, subject: Subject): Problem[] {
  const { score } = spec;
  const inputs = Object.entries(spec.inputs).flatMap(([name, input]) =>
    input.kind === 'local' ? [{ id: input.input.id, path: [...path, 'inputs', name] }] : [],
  );
  // Those of an indicator set up by the unit are read from what is typed as 完成值.
  const asked = inputsOf(score).filter((one) => one.path || kind === 'indicator');
  const brought = asked.filter((one) => !one.path).map(({ id }) => ({ id, path: [...path, 'score'] }));
  const items = asked.flatMap(({ id, path: at }) => (at ? [{ id, path: [...path, ...at] }] : []));
  const { rows } = spec;
  return [
    ...twice(`「${spec.name}」的输入`, [...brought, ...inputs, ...items], subject),
    ...twice(
      `「${spec.name}」的行内栏目`,
      [...listed(rows?.fields ?? [], [...path, 'rows', 'fields']), ...listed(rows?.figures ?? [], [...path, 'rows', 'figures'])],
      subject,
    ),
  ];
}

function listed(list: readonly { readonly id: string }[], path: readonly PathPart[]): Identified[] {
  return list.map(({ id }, index) => ({ id, path: [...path, index, 'id'] }));
}

function twice(what: string, all: readonly Identified[], subject: Subject): Problem[] {
  return all
    .filter((one, index) => all.findIndex(({ id }) => id === one.id) < index)
    .map(({ id, path }) => problem('packcheck.same-id', subject.at(...path), { what, id }));
}
