import { mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { runCli } from '../../../electron/cli/run';
import { made, published } from '../../support/forms';
import { sampleOf, templates } from '../../support/packs';
import { type CellValues, readValues } from '../../support/spreadsheet';

const home = mkdtempSync(path.join(tmpdir(), 'jxzp-review-'));
const folder = path.join(home, '送审');
const at = (name: string) => path.join(home, name);
let outs = 0;
const newOut = () => at(`结果${(outs += 1)}.xlsx`);

async function jxzp(...args: string[]) {
  let [out, err] = ['', ''];
  const output = { out: (text: string) => void (out += `${text}\n`), err: (text: string) => void (err += `${text}\n`) };
  const say = (text: string) => void (err += `${text}\n`);
  const code = await runCli(args, { library: templates, version: '0.0.1', say }, output);
  return { code, out, err };
}

/** The pages of a result but the first, which says when it was made. */
function pagesOf(file: string): CellValues {
  const { 汇总: _, ...pages } = readValues(file);
  return pages;
}

function column(pages: CellValues, sheet: string, letter: string): unknown[] {
  const cells = Object.entries(pages[sheet] ?? {}).filter(([cell]) => new RegExp(`^${letter}(?!1$)\\d+$`).test(cell));
  return cells.map(([, value]) => value);
}

const SAMPLES = [
  'anju-2023-approval',
  'anju-2024-hotline',
  'mof-2020-training',
  'tianmen-2022-hotline',
  'yanzhou-2024-governance',
];

/** 「某局」's published tables, made by python-docx and openpyxl. */
async function writePublished(name: string, kind: 'docx' | 'xlsx') {
  const { pack, workbook } = await sampleOf('anju-2024-hotline');
  writeFileSync(path.join(folder, name), made(published(pack, workbook), kind));
}

beforeAll(async () => {
  mkdirSync(path.join(folder, '甲 县', '目录.docx'), { recursive: true });
  for (const id of SAMPLES) expect((await jxzp('sample', id, '--out', path.join(folder, '甲 县', `${id}.jxzp`))).code).toBe(0);
  const whole = readFileSync(path.join(folder, '甲 县', 'anju-2024-hotline.jxzp'));
  writeFileSync(path.join(folder, '甲 县', '目录.docx', `名字有 "引号" 和 'q'.jxzp`), whole);
  writeFileSync(path.join(folder, '换\n行.jxzp'), whole);
  writeFileSync(path.join(folder, '半截.jxzp'), whole.subarray(0, whole.length / 2));
  writeFileSync(path.join(folder, '空.docx'), '');
  writeFileSync(path.join(folder, '不是.xlsx'), '这只是几个字');
  writeFileSync(path.join(folder, '网页.html'), '<p>没有表</p>');
  writeFileSync(path.join(folder, '加密.docx'), encrypted());
  writeFileSync(path.join(folder, '公告.pdf'), '%PDF-1.4');
  writeFileSync(path.join(folder, '照片.jpg'), 'x');
  writeFileSync(path.join(folder, '~$公开.docx'), 'x');
  symlinkSync(home, path.join(folder, '出去'));
  symlinkSync('/etc/hostname', path.join(folder, '链接.docx'));
  await writePublished('公开.docx', 'docx');
  await writePublished('公开.xlsx', 'xlsx');
});

/** What Office writes of a document with a password: an OLE file with the stream EncryptedPackage. */
function encrypted(): Uint8Array {
  const bytes = Buffer.alloc(4096);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(bytes);
  bytes.writeUInt16LE(0x3e, 24);
  bytes.writeUInt16LE(3, 26);
  bytes.writeUInt16LE(0xfffe, 28);
  bytes.writeUInt16LE(9, 30);
  bytes.writeUInt16LE(6, 32);
  bytes.writeUInt32LE(1, 44);
  bytes.writeUInt32LE(0, 48);
  bytes.writeUInt32LE(4096, 56);
  bytes.write('EncryptedPackage', 1024, 'utf16le');
  return bytes;
}

const UNREAD = ['不是.xlsx', '公告.pdf', '出去', '加密.docx', '半截.jxzp', '空.docx', '网页.html', '链接.docx'];

/** The whole folder, reviewed once. */
const whole = newOut();
let answer: { files: number; units: number; unreadable: { file: string; message: string }[]; out: string };

describe('review of a folder', () => {
  beforeAll(async () => {
    const { code, out, err } = await jxzp('review', folder, '--out', whole, '--json');
    expect([code, err.includes('程序出了意外')]).toEqual([1, false]);
    answer = JSON.parse(out) as typeof answer;
  });

  it('reads what can be read, names what cannot, and takes nothing from outside', () => {
    expect(answer).toMatchObject({ files: 9, units: 5, out: whole });
    expect(answer.unreadable.map(({ file }) => file).sort()).toEqual([...UNREAD].sort());
    expect(answer.unreadable.find(({ file }) => file === '加密.docx')?.message).toContain('加了密码');
    const pages = pagesOf(whole);
    expect(Object.keys(pages)).toEqual(['校验结果', '得分', '单位', '读不了的文件']);
    expect(column(pages, '读不了的文件', 'A').sort()).toEqual([...UNREAD].sort());
    expect(column(pages, '单位', 'D')).toContain('换\n行.jxzp');
    expect(column(pages, '单位', 'D')).toContain(`甲 县/目录.docx/名字有 "引号" 和 'q'.jxzp`);
    const hotline = column(pages, '单位', 'A').filter((unit) => unit === '某区热线中心');
    expect(hotline).toHaveLength(5);
    expect(readdirSync(home).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('counts as check does: the errors of each workbook', async () => {
    const pages = pagesOf(whole);
    for (const id of SAMPLES) {
      const checked = JSON.parse((await jxzp('check', path.join(folder, '甲 县', `${id}.jxzp`), '--json')).out) as {
        findings: { severity: string }[];
      };
      const row = Object.entries(pages.单位 ?? {})
        .find(([, value]) => value === `甲 县/${id}.jxzp`)?.[0]
        .slice(1);
      const errors = checked.findings.filter(({ severity }) => severity === 'error').length;
      expect(pages.单位?.[`F${row}`], id).toBe(errors);
    }
  });

  it('in parts, put together, is what it is as a whole', async () => {
    const parts = [newOut(), newOut(), newOut()];
    for (const [index, out] of parts.entries())
      expect((await jxzp('review', folder, '--out', out, '--shard', `${index + 1}/3`)).code).toBeLessThan(2);
    const merged = newOut();
    const said = await jxzp('review', '--merge', ...parts, '--out', merged, '--json');
    expect(said.code).toBe(1);
    expect(pagesOf(merged)).toEqual(pagesOf(whole));
    expect(JSON.parse(said.out)).toEqual({ ...answer, out: merged });
  });

  it('leaves a result that lies in the folder alone', async () => {
    const small = at('只有结果');
    mkdirSync(small);
    writeFileSync(path.join(small, '上次.xlsx'), readFileSync(whole));
    writeFileSync(path.join(small, '一份.jxzp'), readFileSync(path.join(folder, '换\n行.jxzp')));
    const out = newOut();
    const { files } = JSON.parse((await jxzp('review', small, '--out', out, '--json')).out) as { files: number };
    expect(files).toBe(1);
    expect(Object.values(readValues(out).汇总 ?? {}).join()).toContain('1 份以前的审核结果');
  });
});

describe('what it refuses', () => {
  const cases: readonly (readonly [string, readonly string[], string])[] = [
    ['no folder', ['没有这个', '--out', 'x.xlsx'], '「没有这个」不是一个打得开的文件夹'],
    ['a file', [path.join(folder, '公开.docx'), '--out', at('x.xlsx')], '不是一个打得开的文件夹'],
    ['two folders', [folder, folder, '--out', at('x.xlsx')], '一次只审核一个文件夹'],
    ['no out', [folder], '用法：'],
    ['an out that is no Excel', [folder, '--out', at('x.docx')], '请改成 .xlsx'],
    ['no jobs', [folder, '--out', at('x.xlsx'), '--jobs', '0'], '从 1 到 64 的整数，不能是「0」'],
    ['half a job', [folder, '--out', at('x.xlsx'), '--jobs', '1.5'], '不能是「1.5」'],
    ['a part that is none', [folder, '--out', at('x.xlsx'), '--shard', '3/2'], '例如 2/5 是分成五份的第二份，不能是「3/2」'],
    ['parts of a merge', ['--merge', at('a.xlsx'), '--out', at('x.xlsx'), '--shard', '1/2'], '用法：'],
    ['a merge of nothing', ['--merge', '--out', at('x.xlsx')], '用法：'],
    ['a merge of what is not there', ['--merge', at('没有.xlsx'), '--out', at('x.xlsx')], '没有.xlsx'],
    ['a merge of what is none', ['--merge', path.join(folder, '公开.xlsx'), '--out', at('x.xlsx')], '不是批量审核的结果'],
    ['a folder without documents', [at('空文件夹'), '--out', at('x.xlsx')], '没有自评卷（.jxzp），也没有 Word'],
    ['an out in no folder', [folder, '--out', at('没有/x.xlsx')], 'x.xlsx'],
  ];

  it.each(cases)('%s, in a sentence', async (_, args, words) => {
    mkdirSync(at('空文件夹'), { recursive: true });
    const { code, out, err } = await jxzp('review', ...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(words);
    expect(readdirSync(home).filter((name) => /^x\.|part$/.test(name))).toEqual([]);
  });

  it('a file that is there already', async () => {
    writeFileSync(at('已有.xlsx'), '别动');
    expect((await jxzp('review', folder, '--out', at('已有.xlsx'))).err).toContain('「已有.xlsx」已经存在');
    expect(readFileSync(at('已有.xlsx'), 'utf8')).toBe('别动');
  });
});
