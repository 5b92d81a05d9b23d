import { beforeAll, describe, expect, it } from 'vitest';
import { readingPorts } from '../../electron/disk/reading';
import { importDocument, type Imported } from '../../shared/jobs';
import type { SourceDocument, SourceTable } from '../../shared/reading';
import { evaluate } from '../../shared/scoring';
import { buildGrids } from '../../shared/sheets';
import { type Given, isNone } from '../../shared/workbook';
import { buildAll, type MadeBlock } from '../support/build-published';
import { general, type MadeCell, type MadeRow, pointsFirst, sichuan, twoSigns } from '../support/habits';
import { messes } from '../support/mess';
import { sampleOf, templates } from '../support/packs';
import { printedFacts } from '../support/published';
import { crossed } from '../support/runs';
import { documentOf, publishedGrid } from '../support/source';
import { branchPoints, forest, words } from '../support/typed-projects';

const KINDS = ['docx', 'xlsx'] as const;
/** What stands in a Word document before its tables, under a heading that no report of the pack has words for. */
const leadIn = '本单位对一个项目开展了绩效自评，自评表如下。';
type Kind = (typeof KINDS)[number];

async function importOf(bytes: Uint8Array, kind: Kind, packId?: string): Promise<Imported> {
  const read = await importDocument({ bytes, name: `公开.${kind}`, packId }, await templates(), readingPorts());
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

/** A figure as a worksheet has it: a number, per cents as fractions with a format. */
function typedCell(text: string): Pick<Exclude<MadeCell, string | number>, 't' | 'f'> {
  const [, figure = '', decimals = '', percent = ''] = /^(-?\d{1,9}(?:\.(\d{1,6}))?)(%?)$/.exec(text) ?? [];
  if (figure === '' || /^0\d/.test(figure)) return { t: text };
  const places = decimals === '' ? '0' : `0.${'0'.repeat(decimals.length)}`;
  return { t: Number(figure) / (percent === '' ? 1 : 100), f: places + percent };
}

function rowsOf(table: SourceTable, kind: Kind): MadeRow[] {
  return Array.from({ length: table.rowCount }, (_, row) =>
    table.cells
      .filter((cell) => cell.row === row)
      .map(({ text, rowSpan, columnSpan }) => ({
        ...(kind === 'xlsx' ? typedCell(text) : { t: text }),
        r: rowSpan,
        c: columnSpan,
      })),
  );
}

function blocksOf(document: SourceDocument, kind: Kind): MadeBlock[] {
  const before: MadeBlock[] = kind === 'xlsx' ? [{ sheet: '公开表' }] : [{ header: '单位决算公开' }, { footer: '第 1 页' }];
  return [
    ...before,
    ...document.blocks.map(
      (block): MadeBlock => (block.kind === 'paragraph' ? { p: block.text } : { table: rowsOf(block, kind) }),
    ),
  ];
}

describe('forms of other places', () => {
  const layouts: Readonly<Record<string, MadeRow[]>> = {
    一级格下写分值: general(forest, branchPoints),
    四川十栏: sichuan(forest, words),
    分值在指标值之前: pointsFirst(forest),
    指标性质和方向两栏: twoSigns(forest),
  };
  const files = new Map<string, Uint8Array>();
  beforeAll(async () => {
    const wanted = Object.entries(layouts).flatMap(([name, table]) =>
      KINDS.map((kind) => ({
        name,
        kind,
        blocks: [
          ...(kind === 'xlsx' ? [{ sheet: '自评表' }] : [{ p: '五、绩效评价情况' }, { p: leadIn }]),
          { p: '附件1' },
          { p: '项目支出绩效自评表' },
          { p: '（2023年度）' },
          { table },
        ],
      })),
    );
    const made = await buildAll(wanted);
    wanted.forEach(({ name, kind }, at) => files.set(`${name} ${kind}`, made[at] ?? new Uint8Array()));
  });

  const bare = (text: string | null | undefined) => (text ?? '').replace(/\s/g, '');
  /** 定性 and ＝ need not be printed. */
  const phrase = (...parts: readonly (string | null | undefined)[]) => bare(parts.join('')).replace(/^(定性|＝|=)/, '');

  it.each(Object.keys(layouts).flatMap((name) => KINDS.map((kind) => [name, kind] as const)))('%s, .%s', async (name, kind) => {
    const { pack, workbook, report } = await importOf(files.get(`${name} ${kind}`) ?? new Uint8Array(), kind);
    expect([pack.id, report.year]).toEqual(['mof-2020', '2023']);
    const [project, ...others] = evaluate(pack, workbook).projects;
    expect(others).toEqual([]);
    const own = workbook.projects[0];
    if (!project || !own) throw new Error('no project');
    expect([own.name, own.department, workbook.unit.name]).toEqual([forest.name, forest.department, forest.unit]);
    expect([bare(own.fill.texts.goal), bare(own.fill.texts['goal-actual'])]).toEqual([bare(forest.goal), bare(forest.done)]);
    const read = own.fill.indicators.map((line) => ({
      name: line.name,
      target: phrase(line.direction, line.target, line.unit),
      actual: saidIn(line.actual).replace(/(人次|公里|元|%)$/, ''),
      points: line.points,
      self: project.lines.find(({ id }) => id === line.id)?.self?.toString(),
      path: project.lines.find(({ id }) => id === line.id)?.path.join('/'),
      reason: own.fill.reasons[line.id] ?? '',
    }));
    expect(read).toEqual(
      forest.lines.map(({ level1, level2, name: said, sign, target, unit, actual, points, score, reason = '' }) => ({
        name: said,
        target: phrase(sign, target, unit),
        actual,
        points,
        self: score,
        path: `${level1}/${level2}/${said}`,
        reason,
      })),
    );
    const [total] = forest.money;
    expect([project.execution?.self?.toString(), project.self?.toString()]).toEqual([total?.[6], forest.total]);
    const money = Object.fromEntries(Object.entries(own.fill.funds).map(([row, columns]) => [row, mapped(columns)]));
    expect(money).toMatchObject({
      appropriation: { adjusted: '80.50', executed: '71.25' },
      carried: { adjusted: '12', executed: '12' },
    });
    // Nothing is silently lost: what has no place in the form or the reports of the pack is said.
    const lost = [...(name === '四川十栏' ? Object.values(words) : []), ...(kind === 'docx' ? [leadIn] : [])];
    expect(report.cells.unmatched.map((cell) => cell.text)).toEqual(lost);
  });
});

function saidIn(given: Given | undefined): string {
  return given && !isNone(given) ? given.text : '';
}

function mapped(columns: Readonly<Record<string, Given>>): Record<string, string> {
  return Object.fromEntries(Object.entries(columns).map(([id, given]) => [id, isNone(given) ? '无' : given.text]));
}

const samples = (await templates()).samples().map(({ id }) => id);
const tried = crossed(samples, Object.keys(messes), 10);

describe.each(samples)('%s, as somebody else would publish it', (id) => {
  // In turn Word and Excel. Without files they are tried in tests/unit/recognising/mess.matrix.test.ts.
  const names = tried.flatMap(([sample, name]) => (sample === id ? [name] : []));
  const kindOf = (at: number): Kind => KINDS[(at + Math.floor(samples.indexOf(id) / 2)) % 2] ?? 'docx';
  const files = new Map<string, Uint8Array>();
  let facts: readonly string[] = [];
  beforeAll(async () => {
    const { pack, workbook } = await sampleOf(id);
    facts = printedFacts(pack, workbook);
    const grids = buildGrids(pack, workbook, evaluate(pack, workbook)).filter(({ kind }) => kind === 'table');
    const clean = documentOf(`${pack.region}${workbook.unit.name}`, ...grids.flatMap(publishedGrid));
    const wanted = names.map((name, seed) => {
      const kind = kindOf(seed);
      return { name, kind, blocks: blocksOf(messes[name]?.(clean, seed + 5) ?? clean, kind) };
    });
    const made = await buildAll(wanted);
    wanted.forEach(({ name, kind }, at) => files.set(`${name} ${kind}`, made[at] ?? new Uint8Array()));
  });

  it.each(names.map((name, at) => [name, kindOf(at)] as const))('%s, .%s', async (name, kind) => {
    const read = await importOf(files.get(`${name} ${kind}`) ?? new Uint8Array(), kind);
    expect(read.pack.id).toBe(id.split('-').slice(0, 2).join('-'));
    expect(printedFacts(read.pack, read.workbook)).toEqual(facts);
  });
});
