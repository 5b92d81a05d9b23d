import { stringify } from 'yaml';
import { isIndicator, type Pack, type Table, type TreeNode } from '../pack';
import { type Plain, readPlain, type Workbook, writePlain } from '../workbook';

/** Stands for a sample row, with the id of its group behind it, while the text is made: nothing that is typed is a bare one. */
const MARK = '@@sample-row@@';
const marked = new RegExp(`^( *)- ["']?${MARK}([a-z0-9-]+)["']?$`, 'gm');

type Mapping = { readonly [key: string]: Plain };

/**
 * Everything typed into a workbook, and every place still blank, as YAML that `fillFrom` takes back. Where the unit lists
 * indicators of its own each group without one has a sample row, as a remark; a workbook without projects has a whole sample
 * project as one. Taking away the `#` makes them data.
 */
export function inputsText(pack: Pack, workbook: Workbook): string {
  const text = textOf(pack, workbook);
  return workbook.projects.length > 0 ? text : text + sampleProject(pack, workbook);
}

function textOf(pack: Pack, workbook: Workbook): string {
  const text = stringify(withSamples(writePlain(workbook, pack), pack), { lineWidth: 0 });
  return text.replaceAll(marked, (_, indent: string, group: string) => {
    const words = `name: 指标名称, direction: ≥, target: '', unit: '', actual: '', points: ''`;
    return `${indent}# - {id: ${group}-1, group: ${group}, ${words}}   # ${groupName(pack, group)}`;
  });
}

/** A project with every place to fill in, each line a remark. */
function sampleProject(pack: Pack, workbook: Workbook): string {
  if (!pack.tables.some((table) => table.kind === 'project')) return '';
  const made = readPlain({ projects: [{ id: 'p1', name: '项目名称' }] }, pack, workbook);
  if (!made.ok) return '';
  const text = textOf(pack, made.value).split('\n');
  const from = text.indexOf('projects:');
  const length = text.slice(from + 1).findIndex((line) => !line.startsWith(' '));
  const own = text.slice(from, from + 1 + length);
  return ['# 项目这样加，一个项目一段；去掉每行前面的「# 」再填', ...own.map((line) => `# ${line}`), ''].join('\n');
}

/** Adds to the indicators of every table a mark for each open group that has none. */
function withSamples(plain: Plain, pack: Pack): Plain {
  if (!isMapping(plain)) return plain;
  const ofProjects = pack.tables.find((table) => table.kind === 'project');
  const byId = (id: Plain | undefined) => pack.tables.find((table) => table.id === id);
  const entries = Object.entries(plain).map(([key, value]): [string, Plain] => {
    if (key === 'tables' && isMapping(value)) {
      return [key, Object.fromEntries(Object.entries(value).map(([id, fill]) => [id, sampled(fill, byId(id))]))];
    }
    if (key === 'projects' && isList(value)) return [key, value.map((one) => sampled(one, ofProjects))];
    const isForms = ['appraisals', 'transfers', 'monitors', 'declarations'].includes(key);
    if (!isForms || !isList(value)) return [key, value];
    return [key, value.map((one) => sampled(one, isMapping(one) ? byId(one.table) : undefined))];
  });
  return Object.fromEntries(entries);
}

function sampled(fill: Plain, table: Table | undefined): Plain {
  if (!table || !isMapping(fill)) return fill;
  const there = isList(fill.indicators) ? fill.indicators : [];
  const filled = new Set(there.map((one) => (isMapping(one) ? one.group : '')));
  const missing = groupsOf(table.tree).filter(({ id }) => !filled.has(id));
  return missing.length === 0 ? fill : { ...fill, indicators: [...there, ...missing.map(({ id }) => `${MARK}${id}`)] };
}

/** Groups the unit adds indicators of its own to. */
function groupsOf(nodes: readonly TreeNode[]): { readonly id: string; readonly name: string }[] {
  return nodes.flatMap((node) => {
    if (isIndicator(node)) return [];
    return [...(node.open ? [{ id: node.id, name: node.name }] : []), ...groupsOf(node.children ?? [])];
  });
}

function groupName(pack: Pack, id: string): string {
  return pack.tables.flatMap((table) => groupsOf(table.tree)).find((group) => group.id === id)?.name ?? id;
}

function isMapping(plain: Plain | undefined): plain is Mapping {
  return typeof plain === 'object' && !Array.isArray(plain);
}

function isList(plain: Plain | undefined): plain is readonly Plain[] {
  return Array.isArray(plain);
}
