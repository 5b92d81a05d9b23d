import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { once } from '../../shared/graph/once';
import { exportFiles, exportNotices } from '../../shared/jobs';
import type { Pack } from '../../shared/pack';
import { apply, type Project, type Workbook } from '../../shared/workbook';
import { sampleOf } from '../support/packs';
import { unwatched } from '../support/unwatched';
import { see } from '../unit/excel/support';
import { read } from '../unit/word/reader';

const ALL_TEXT = `
import sys, json, zipfile
archive = zipfile.ZipFile(sys.argv[1])
print(json.dumps(''.join(archive.read(name).decode('utf8', 'replace') for name in archive.namelist())))
`;

async function filesOf(
  pack: Pack,
  workbook: Workbook,
  scope: 'published' | 'kept' = 'published',
  formats: readonly ('docx' | 'xlsx')[] = ['docx', 'xlsx'],
) {
  const made = await exportFiles({ pack, workbook, formats, scope }, unwatched);
  if (!made.ok) throw new Error(JSON.stringify(made.problems));
  return made.value.files.map(({ bytes }) => bytes);
}

const hashes = async (pack: Pack, workbook: Workbook) =>
  (await filesOf(pack, workbook)).map((bytes) => createHash('sha256').update(bytes).digest('hex'));

function hide(pack: Pack, workbook: Workbook, id: string): Workbook {
  const done = apply(workbook, { name: 'hide-project', args: { id, hidden: true, reason: '涉密（保密审查）' } }, pack);
  if (!done.ok) throw new Error(JSON.stringify(done.problems));
  return done.value;
}

const changed = (workbook: Workbook, id: string, change: (project: Project) => Partial<Project>): Workbook => ({
  ...workbook,
  projects: workbook.projects.map((project) => (project.id === id ? { ...project, ...change(project) } : project)),
});

/** The money of a project whose table has one row that is not 0. */
const money = (project: Project, row: string, figures: Readonly<Record<string, string>>): Partial<Project> => ({
  fill: {
    ...project.fill,
    funds: {
      ...project.fill.funds,
      [row]: Object.fromEntries(Object.entries(figures).map(([column, text]) => [column, { text }])),
    },
  },
});

/** The hotline with one of its two projects hidden, and its hashes: what several tests begin with. */
const withHidden = once(async () => {
  const { pack, workbook } = await sampleOf('anju-2024-hotline');
  const hidden = hide(pack, workbook, 'upgrade');
  return { pack, hidden, bytes: await hashes(pack, hidden) };
});

describe('a project that is 不公开', () => {
  it('leaves no words and no figures of its own in an export; the copy that is kept has them', async () => {
    const { pack, workbook } = await sampleOf('anju-2024-hotline');
    const texts = async (book: Workbook, scope: 'published' | 'kept' = 'published') => {
      const [docx, xlsx] = await filesOf(pack, book, scope);
      return [String(read(docx ?? new Uint8Array(), 'docx', ALL_TEXT)), String(read(xlsx ?? new Uint8Array(), 'xlsx', ALL_TEXT))];
    };
    const traces = ['热线系统升级经费', '2024002', '系统升级技术服务费', '25.98', '涉密', '不公开项目'];
    const seen = (said: readonly string[]) => traces.filter((trace) => said.some((text) => text.includes(trace)));
    const hidden = hide(pack, workbook, 'upgrade');
    expect(seen(await texts(workbook))).toEqual(traces.slice(0, 4));
    expect(seen(await texts(hidden))).toEqual([]);
    expect(seen(await texts(hidden, 'kept'))).toEqual(traces.slice(0, 4));
  });

  it('leaves the same bytes whatever it is called and says', async () => {
    const { pack, hidden, bytes } = await withHidden();
    const other = changed(hidden, 'upgrade', ({ fill }) => ({
      name: '另一个项目',
      code: '9',
      department: '另一个部门',
      hidden: { reason: '其他' },
      fill: {
        ...fill,
        texts: { ...fill.texts, problems: '另有问题' },
        reasons: { execution: '另有原因' },
        indicators: fill.indicators.map((indicator) => ({ ...indicator, name: `另一指标${indicator.id}` })),
      },
    }));
    expect(other).not.toEqual(hidden);
    expect(await hashes(pack, other)).toEqual(bytes);
    // The control: what is published does make a difference.
    expect(
      await hashes(
        pack,
        changed(hidden, 'hotline', () => ({ code: '9' })),
      ),
    ).not.toEqual(bytes);
  });

  it('leaves the same bytes whatever its figures are, while no printed total and no score changes', async () => {
    const { pack, hidden, bytes } = await withHidden();
    const other = changed(hidden, 'upgrade', (project) =>
      money(project, 'fiscal', { initial: '71.5', adjusted: '71.5', executed: '70.25' }),
    );
    expect(await hashes(pack, other)).toEqual(bytes);
  });

  it('gives no hint which of two it was: their amounts may change places', async () => {
    const { pack, workbook } = await sampleOf('tianmen-2022-hotline');
    const [first] = workbook.projects;
    if (!first) throw new Error('no project');
    const local = (id: string, budget: string, received: string): Project => {
      const project = { ...first, id, name: `项目${id}`, hidden: { reason: '涉密' } };
      return { ...project, ...money(project, 'local', { budget, received }) };
    };
    const book = (projects: readonly Project[]): Workbook => ({ ...workbook, projects: [...workbook.projects, ...projects] });
    const one = book([local('h1', '41.75', '31.25'), local('h2', '63.25', '53.75')]);
    const other = book([local('h1', '63.25', '53.75'), local('h2', '41.75', '31.25')]);
    expect(await hashes(pack, other)).toEqual(await hashes(pack, one));
  });

  it('is counted in a plain number and never in a formula, and the numbers of the others close up', async () => {
    const { pack, workbook } = await sampleOf('tianmen-2022-hotline');
    const [first] = workbook.projects;
    if (!first) throw new Error('no project');
    const projects = ['a', 'b', 'c'].map((id) => ({ ...first, id, name: `项目${id}` }));
    const three = { ...workbook, projects };
    const baseOf = async (book: Workbook) => {
      const [xlsx] = await filesOf(pack, book, 'published', ['xlsx']);
      const sheets = see(xlsx ?? new Uint8Array());
      const cells = sheets.find(({ name }) => name === '基础数据')?.cells ?? {};
      const row = Object.entries(cells)
        .find(([at, [value]]) => at.startsWith('A') && value === '自评项目到位资金合计')?.[0]
        .slice(1);
      return { names: sheets.map(({ name }) => name), sum: cells[`D${row}`] };
    };
    const open = await baseOf(three);
    expect(open.sum?.[1]).toBe('f');
    const hidden = await baseOf(hide(pack, three, 'b'));
    // 3 × 45.51387
    expect(hidden.sum?.slice(0, 2)).toEqual([136.54161, 'n']);
    expect(hidden.names.filter((name) => /^\d/.test(name) && !name.endsWith('底稿'))).toEqual(['1.项目a', '2.项目c']);
  });

  it('is told of before the export, where what is published gives its figures away by subtraction', async () => {
    const { pack, workbook } = await sampleOf('tianmen-2022-hotline');
    const [first] = workbook.projects;
    if (!first) throw new Error('no project');
    const two = { ...workbook, projects: [first, { ...first, id: 'b', name: '项目b' }] };
    expect(exportNotices({ pack, workbook: two })).toEqual([]);
    const said = exportNotices({ pack, workbook: hide(pack, two, 'b') });
    expect(said.map(({ code, params }) => [code, params])).toEqual([
      ['export.by-subtraction', { name: '自评表张数', unit: '个', all: '2', published: '1' }],
      ['export.by-subtraction', { name: '自评项目全年预算合计', unit: '万元', all: '310', published: '155' }],
      ['export.by-subtraction', { name: '自评项目到位资金合计', unit: '万元', all: '91.02774', published: '45.51387' }],
    ]);
  });
});
