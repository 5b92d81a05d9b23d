import fc from 'fast-check';
import type { Pack } from '../../shared/pack';
import { evaluate } from '../../shared/scoring';
import { buildGrids } from '../../shared/sheets';
import { apply, newWorkbook, type Workbook } from '../../shared/workbook';
import { openGroups } from '../../shared/workbook/fields/find';
import { sampleOf, templates } from './packs';

/** Texts as they are typed where one thing is asked and another is given: blanks, words, 无, zeros, huge and odd figures. */
export const oddTexts: readonly string[] = [
  '',
  '无',
  '0',
  '0.00',
  '-0',
  '１２．５％',
  '99999999999999999999.99',
  '0.0000000000000000000000000001',
  '-3',
  '已完成',
  '优秀',
  '12月31日前',
  '≥95%',
  '≤1,234,567.89万元',
  '≥',
  '33.335',
  '1e9',
  '100.10',
  '=1+1',
  '@sum(A1)',
  '是',
  '否',
  '达成年度指标',
  '完成 95% 以上，\n分两批\t完成',
  '字'.repeat(1200),
  '\'〈&"]]>\u0001\ud83d',
];

/** Does what it can of the commands: what is refused (an unknown choice, words for a number) leaves things as they are. */
function attempt(workbook: Workbook, name: string, args: object, pack: Pack): Workbook {
  const done = apply(workbook, { name, args }, pack);
  return done.ok ? done.value : workbook;
}

/** A workbook of the pack with something in it: its worked example, or nothing; and a project just added, with an indicator in each open branch. */
export async function startOf(pack: Pack): Promise<Workbook> {
  const library = await templates();
  const sample = library.samples().find((one) => one.pack === pack.id);
  let workbook = sample ? (await sampleOf(sample.id)).workbook : newWorkbook(pack, '某单位');
  workbook = attempt(workbook, 'add-project', { id: 'fresh', name: '新项目' }, pack);
  const owners = [
    ...pack.tables.filter(({ kind }) => kind === 'department').map((table) => ({ table, path: table.id })),
    ...pack.tables.filter(({ kind }) => kind === 'project').map((table) => ({ table, path: 'project/fresh' })),
  ];
  for (const { table, path } of owners) {
    for (const group of openGroups(table))
      workbook = attempt(workbook, 'add-indicator', { owner: path, group, name: '新指标' }, pack);
    workbook = attempt(workbook, 'add-goal', { owner: path }, pack);
  }
  return workbook;
}

/** Every place that can be typed into. */
export function placesOf(pack: Pack, workbook: Workbook): readonly string[] {
  const grids = buildGrids(pack, workbook, evaluate(pack, workbook), 'screen');
  const bindings = grids.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.flatMap(({ binding }) => binding ?? [])));
  return [...new Set(bindings)];
}

/** Types `text` into a place, as the page would; an own score goes by a command of its own. */
export function typeAnything(workbook: Workbook, binding: string, text: string, pack: Pack): Workbook {
  if (binding.endsWith('/own')) return attempt(workbook, 'set-own', { binding, value: text, reason: text.slice(0, 50) }, pack);
  return attempt(workbook, 'set', { binding, text }, pack);
}

/** Numbers that are no numbers: an opened file can hold them, though the page refuses to take them. */
export function withWords(workbook: Workbook, words: string): Workbook {
  const garbled = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(garbled);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, key === 'text' ? words : garbled(inner)]));
  };
  const { facts } = workbook.unit;
  const unreadable = (given: typeof facts) => garbled(given) as typeof facts;
  return {
    ...workbook,
    unit: { ...workbook.unit, facts: unreadable(facts) },
    projects: workbook.projects.map((project) => ({
      ...project,
      fill: { ...project.fill, facts: unreadable(project.fill.facts) },
    })),
  };
}

/** Fillings of a workbook at random: at most places, one of the odd texts. */
export function fillings(pack: Pack, start: Workbook, cases: number, seed: number): readonly Workbook[] {
  const places = placesOf(pack, start);
  const edits = fc.array(fc.tuple(fc.nat(places.length - 1), fc.nat(oddTexts.length - 1)), {
    minLength: Math.ceil(places.length / 4),
    maxLength: places.length,
  });
  return fc
    .sample(edits, { numRuns: cases, seed })
    .map((list) =>
      list.reduce((now, [place, text]) => typeAnything(now, places[place] ?? '', oddTexts[text] ?? '', pack), start),
    );
}
