import { createHash } from 'node:crypto';
import { cp, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { runCli } from '../../../electron/cli/run';
import { templates } from '../../support/packs';
import { see } from '../excel/support';
import { read } from '../word/reader';

interface Told {
  readonly written: readonly string[];
  readonly removed: readonly string[];
  readonly findings: readonly { code: string; severity: string }[];
  readonly forbidden: readonly { code: string; message: string }[];
  readonly notices: readonly { code: string }[];
  readonly error?: { code: string };
}

let folder: string;
const at = (name: string) => path.join(folder, name);
const SET = '某区热线中心2024年度';
const TABLES = `${SET}/公开/${SET}绩效自评表`;
const ANNEXES = `${SET}/公开/${SET}绩效自评公开附件.docx`;

async function jxzp(...args: string[]): Promise<{ code: number; data: Told }> {
  let out = '';
  const output = { out: (text: string) => void (out += text), err: () => undefined };
  const code = await runCli([...args, '--json'], { library: templates, version: '0.0.1' }, output);
  return { code, data: JSON.parse(out) as Told };
}

/** Fills a sample by hand with what the YAML says, and publishes it. */
async function published(data = '', ...more: string[]) {
  await jxzp('sample', 'anju-2024-hotline', '--out', at('a.jxzp'));
  if (data !== '') {
    await writeFile(at('data.yaml'), data);
    const filled = await jxzp('fill', at('a.jxzp'), '--from', at('data.yaml'), '--out', at('b.jxzp'));
    expect(filled.data.error).toBeUndefined();
    await rename(at('b.jxzp'), at('a.jxzp'));
  }
  return jxzp('publish', at('a.jxzp'), '--out', folder, ...more);
}

async function sums(): Promise<Record<string, string>> {
  const names = (await readdir(at(SET), { recursive: true, withFileTypes: true })).filter((one) => one.isFile());
  const found: Record<string, string> = {};
  for (const file of names.map(({ parentPath, name }) => path.join(parentPath, name)).sort())
    found[path.relative(at(SET), file)] = createHash('sha256')
      .update(await readFile(file))
      .digest('hex');
  return found;
}

async function freshFolder(): Promise<void> {
  folder = await mkdtemp(path.join(tmpdir(), 'jxzp-publish-'));
}

const removeFolder = () => rm(folder, { recursive: true, force: true });

/** A folder in which the sample has been published as it is, for all tests that begin so. */
let whole: string;
let told: Awaited<ReturnType<typeof published>>;

beforeAll(async () => {
  await freshFolder();
  whole = folder;
  told = await published();
});
afterAll(() => rm(whole, { recursive: true, force: true }));

/** Begins with what was published. */
const havingPublished = () => cp(whole, folder, { recursive: true, preserveTimestamps: true });

describe('a sample published as it is', () => {
  beforeEach(() => {
    folder = whole;
  });

  it('leaves what is published and what is kept, with a list that sha256sum can check', async () => {
    const { code, data } = told;
    // 「严控一般性支出」 and its like are open in the sample: told, and they keep nothing back.
    expect(code).toBe(data.findings.some(({ severity }) => severity === 'error') ? 1 : 0);
    const all = await sums();
    expect(Object.keys(all)).toEqual([
      `公开/${SET}绩效自评公开附件.docx`,
      `公开/${SET}绩效自评表.xlsx`,
      '留底/文件清单（SHA-256）.txt',
      `留底/${SET}.jxzp`,
      `留底/${SET}校验报告.docx`,
      `留底/${SET}绩效自评表（含底稿）.xlsx`,
      `留底/草稿－${SET}部门预算绩效评价报告.docx`,
      `留底/草稿－${SET}预算绩效管理情况.docx`,
    ]);
    const list = await readFile(at(`${SET}/留底/文件清单（SHA-256）.txt`), 'utf8');
    const { '留底/文件清单（SHA-256）.txt': _, ...listed } = all;
    expect(list).toBe(
      Object.entries(listed)
        .map(([name, sum]) => `${sum}  ${name}\n`)
        .join(''),
    );
    expect(await readFile(at(`${SET}/留底/${SET}.jxzp`))).toEqual(await readFile(at('a.jxzp')));
    expect(data.written).toHaveLength(8);
    expect(data.notices.map(({ code }) => code)).toEqual(['publish.unfinished', 'publish.unfinished', 'publish.no-pdf']);
  });

  it('stands in the order of the pack: the department’s table, then the projects’', async () => {
    expect(inOrder(await textOf(ANNEXES), ['部门整体支出绩效自评表（', '自评表1（', '自评表2（'])).toBe(true);
  });

  it('has an Excel of values alone: no formula, no working papers', async () => {
    const sheets = see(await readFile(at(`${TABLES}.xlsx`)));
    expect(sheets.map(({ name }) => name)).toEqual(['部门整体支出绩效自评表', '1.效能热线工作', '2.热线系统升级经费']);
    const cells = sheets.flatMap((sheet) => Object.values(sheet.cells));
    expect(cells.filter(([, type]) => type === 'f')).toEqual([]);
    // regions/anju-2024.md, 样例 B1: 29.65 of 29.65 spent, 36553 件.
    const numbers = cells.filter(([, type]) => type === 'n').map(([value]) => value);
    expect(numbers).toEqual(expect.arrayContaining([29.65, 36553, 98, 99]));
    expect(cells.filter(([value, type]) => type === 's' && /^-?\d+(\.\d+)?$/.test(String(value)))).toEqual([]);
  });
});

describe('publish', () => {
  beforeEach(freshFolder);
  afterEach(removeFolder);

  it('a report that is finished comes first, with the tables it attaches behind it, each once', async () => {
    const { data } = await published(
      `reports: {${WRITTEN.map((id) => `department-report/${id}/unit: 已按规定完成`).join(', ')}}`,
    );
    expect(data.notices.map(({ code }) => code)).toEqual(['publish.unfinished', 'publish.no-pdf']);
    const text = await textOf(ANNEXES);
    expect(inOrder(text, ['部门预算绩效评价报告', '已按规定完成', '部门整体支出绩效自评表（', '自评表1（', '自评表2（'])).toBe(
      true,
    );
    for (const title of ['部门整体支出绩效自评表（', '自评表1（', '自评表2（']) expect(text.split(title)).toHaveLength(2);
    expect(text).not.toContain('待填');
  });

  it('again gives the same bytes, replaces what it wrote and leaves everything else', async () => {
    await havingPublished();
    const first = await sums();
    await writeFile(at(`${SET}/公开/扫描件.pdf`), 'hers');
    const { data } = await published();
    expect(data.removed).toEqual([]);
    expect(await sums()).toEqual({ ...first, '公开/扫描件.pdf': createHash('sha256').update('hers').digest('hex') });
  });

  it('changes nothing where a file it wrote was worked on by hand', async () => {
    await havingPublished();
    await writeFile(at(ANNEXES), 'hers');
    const before = await sums();
    const { code, data } = await published();
    expect([code, data.error?.code]).toEqual([2, 'publish.not-ours']);
    expect(await sums()).toEqual(before);
  });

  it('writes nothing while a mobile number would get out', async () => {
    const { code, data } = await published(
      'projects: [{id: hotline, name: 效能热线工作, texts: {problems: 请联系 13812345678}}]',
    );
    expect(code).toBe(1);
    expect(data.written).toEqual([]);
    expect(data.forbidden).toMatchObject([{ code: 'private.mobile' }, { code: 'private.mobile' }]);
    expect(data.forbidden[0]?.message).toContain('138******78');
    expect(await readdir(folder)).not.toContain(SET);
  });

  it('fills her own document instead of drawing the tables', async () => {
    await havingPublished();
    await rename(at(ANNEXES), at('last-year.docx'));
    await rm(at(SET), { recursive: true });
    const { data } = await published('', '--form', at('last-year.docx'));
    // Of the unit's own document LibreOffice makes the PDF; where there is none it is said.
    const isPrinted = data.written.some((file) => file.endsWith('.pdf'));
    expect(data.notices.some(({ code }) => code === 'publish.no-pdf-of-form')).toBe(!isPrinted);
    expect(await textOf(`${TABLES}.docx`)).toContain('自评表2');
    expect(data.written.map((file) => path.basename(file))).not.toContain(path.basename(ANNEXES));
  });
});

/** What the department's report of the pack leaves to the officer. */
const WRITTEN = [
  'basics.organisation',
  'basics.duties',
  'money.income',
  ...['whole', 'openness', 'improvement', 'feedback'].map((id) => `analysis.use.${id}`),
  'conclusion.problems',
  'conclusion.advice',
];

/** All words of a Word document, by python3-docx. */
async function textOf(file: string): Promise<string> {
  return String(read(await readFile(at(file)), 'docx', PARAGRAPHS));
}

function inOrder(text: string, words: readonly string[]): boolean {
  const places = words.map((word) => text.indexOf(word));
  return places.every((place, index) => place > (places[index - 1] ?? -1));
}

const PARAGRAPHS = `
import sys, json, docx
d = docx.Document(sys.argv[1])
words = [p.text for p in d.element.body.iter('{http://schemas.openxmlformats.org/wordprocessingml/2006/main}t')]
print(json.dumps(''.join(words)))
`;
