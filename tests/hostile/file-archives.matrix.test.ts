import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { filePorts } from '../../electron/disk/ports';
import { salvage } from '../../shared/file';
import { sentence } from '../../shared/text/problem';
import { crc32 } from '../../shared/file/zip/crc32';
import { centralRecord, type EntryHead, endRecord, localRecord } from '../../shared/file/zip/layout';
import { effortSince } from '../support/effort';
import { craft } from '../unit/file/craft';
import { runs } from '../support/runs';
import { open, refusal, sampleFile, sampleWorkbook } from '../unit/file/sample';

const MB = 1024 * 1024;
const MARK = 'application/vnd.jxzp+zip';

interface Forged {
  readonly name: string;
  readonly content: Uint8Array;
  /** What the heads claim instead of the truth. */
  readonly claim?: Partial<EntryHead>;
  /** Where the directory says the entry is, instead of where it is. */
  readonly at?: number;
}

/** An archive whose records say whatever a forger likes. */
function forge(entries: readonly Forged[], count = entries.length): Uint8Array {
  const all: Forged[] = [{ name: 'mimetype', content: filePorts.encode(MARK), claim: { method: 0 } }, ...entries];
  const front: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  const packed = new Map<Uint8Array, { data: Uint8Array; crc: number }>();
  // Quickly rather than small: what is forged is a hundred megabytes.
  const pack = (content: Uint8Array) => ({ data: deflateRawSync(content, { level: 1 }), crc: crc32(content) });
  for (const { name, content, claim, at: claimedAt } of all) {
    const known = packed.get(content) ?? (claim?.method === 0 ? { data: content, crc: crc32(content) } : pack(content));
    packed.set(content, known);
    const { data, crc } = known;
    const truth = { name: filePorts.encode(name), method: 8 as const, crc, packed: data.length, size: content.length };
    const head: EntryHead = { ...truth, ...claim };
    front.push(localRecord(head), data);
    directory.push(centralRecord(head, claimedAt ?? at));
    at += localRecord(head).length + data.length;
  }
  const bytes = directory.reduce((sum, record) => sum + record.length, 0);
  return Buffer.concat([...front, ...directory, endRecord(count + 1, bytes, at)]);
}

const zeros = (megabytes: number): Uint8Array => new Uint8Array(megabytes * MB);
const small = filePorts.encode('x');

/** A file with right checksums whose workbook is this text. */
const filled = (text: string): Uint8Array => craft({ 'workbook.json': text });
const json = (change: object): string => JSON.stringify({ ...sampleWorkbook, ...change });
/** As text from the start: an object of so many keys takes longer to make than to refuse. */
const printed = (keys: number): string =>
  json({ printed: {} }).replace(
    '"printed":{}',
    `"printed":{${Array.from({ length: keys }, (_, key) => `"k${key}":1`).join(',')}}`,
  );

/** The bombs with every test run are a little over what is allowed: a workbook of 32 MB, a file of 256 MB and of 2,000 entries. */
const BOMB = runs(40, 200);
const PIECES = runs(5, 10);
const MANY = runs(3_000, 65_000);

const ATTACKS: readonly [string, string, () => Uint8Array | Promise<Uint8Array>][] = [
  [`炸弹：自己承认解开有 ${BOMB} MB`, 'file.too-big', () => forge([{ name: 'workbook.json', content: zeros(BOMB) }])],
  [
    `炸弹：每项都合规，加起来 ${PIECES * 64} MB`,
    'file.too-big',
    () => {
      const content = zeros(64);
      return forge(Array.from({ length: PIECES }, (_, index) => ({ name: `evidence/${index}`, content })));
    },
  ],
  [
    `说谎：声称 10 字节，解开 ${BOMB / 2} MB`,
    'file.damaged',
    () => forge([{ name: 'manifest.json', content: zeros(BOMB / 2), claim: { size: 10 } }]),
  ],
  [
    '说谎：声称 1 MB，解开 10 字节',
    'file.damaged',
    () => forge([{ name: 'manifest.json', content: new Uint8Array(10), claim: { size: MB } }]),
  ],
  [
    '说谎：压缩数据比文件还长',
    'file.damaged',
    () => forge([{ name: 'manifest.json', content: small, claim: { packed: 900 * MB } }]),
  ],
  [
    '说谎：几项共用同一段数据',
    'file.damaged',
    () =>
      forge([
        { name: 'manifest.json', content: zeros(1) },
        { name: 'evidence/a', content: small, at: 62 },
      ]),
  ],
  ['上一级目录', 'file.strange-entry', () => forge([{ name: '../../autoexec.bat', content: small }])],
  ['绝对路径', 'file.strange-entry', () => forge([{ name: '/etc/passwd', content: small }])],
  ['盘符', 'file.strange-entry', () => forge([{ name: 'C:/x', content: small }])],
  ['反斜杠', 'file.strange-entry', () => forge([{ name: 'evidence\\..\\x', content: small }])],
  ['名称为空的目录', 'file.strange-entry', () => forge([{ name: 'evidence//x', content: small }])],
  ['__proto__', 'file.strange-entry', () => forge([{ name: '__proto__', content: small }])],
  ['附件叫 __proto__', 'file.strange-entry', () => forge([{ name: 'evidence/__proto__', content: small }])],
  ['看不见的字符', 'file.strange-entry', () => forge([{ name: 'evidence/a\u202efdp.exe', content: small }])],
  [
    '同名两次',
    'file.strange-entry',
    () =>
      forge([
        { name: 'workbook.json', content: small },
        { name: 'workbook.json', content: small },
      ]),
  ],
  [
    '只差大小写',
    'file.strange-entry',
    () =>
      forge([
        { name: 'evidence/a', content: small },
        { name: 'evidence/A', content: small },
      ]),
  ],
  ['名称不是 UTF-8', 'file.damaged', () => forge([{ name: 'x', content: small, claim: { name: Uint8Array.of(0xff, 0xfe) } }])],
  ['清单里没有的东西', 'file.strange-entry', () => craft({ 'evidence/a': 'x' }, { entries: [] })],
  ['清单里有、格式里没有的东西', 'file.strange-entry', () => craft({ 'macro.js': 'x' })],
  [
    '清单里同一项写两遍',
    'file.damaged',
    () =>
      craft(
        {},
        {
          entries: [
            { path: 'mimetype', sha256: 'a'.repeat(64) },
            { path: 'mimetype', sha256: 'b'.repeat(64) },
          ],
        },
      ),
  ],
  ['清单是一串括号', 'file.damaged', () => forge([{ name: 'manifest.json', content: filePorts.encode('['.repeat(MB)) }])],
  [
    `${MANY} 项`,
    'file.too-big',
    () =>
      forge(Array.from({ length: MANY }, (_, index) => ({ name: `evidence/${index}`, content: small, claim: { method: 0 } }))),
  ],
  ['目录说的项数不对', 'file.damaged', () => forge([{ name: 'manifest.json', content: small }], 5)],
  ['格式号是小数', 'file.damaged', () => craft({}, { format: 1.5 })],
  ['格式号是 0', 'file.damaged', () => craft({}, { format: 0 })],
  ['__proto__ 键', 'file.json', () => filled('{"__proto__":{"pack":"x"}}')],
  ['深处的 __proto__ 键', 'file.json', () => filled(json({}).replace('"facts":{', '"facts":{"\\u005f_proto__":{"text":"1"},'))],
  ['一千六百万个括号', 'file.json', () => filled('['.repeat(16_000_000))],
  ['三百万个值', 'file.json', () => filled(`[${'0,'.repeat(3_000_000)}0]`)],
  ['二十七万处毛病的项目', 'file.workbook-shape', () => filled(json({ projects: Array.from({ length: 90_000 }, () => ({})) }))],
  [
    '十一万处毛病的指标',
    'file.workbook-shape',
    () => filled(json({ tables: { department: { indicators: Array.from({ length: 38_000 }, () => ({})) } } })),
  ],
  ['四十万处毛病的表', 'file.json', () => filled(printed(400_000))],
  ['四万处毛病的表', 'file.workbook-shape', () => filled(printed(39_000))],
  ['尾巴上加注释', 'file.truncated', async () => Buffer.concat([await sampleFile(), Buffer.from('comment')])],
  ['前面加一段', 'file.not-jxzp', async () => Buffer.concat([Buffer.from('#!/bin/sh\n'), await sampleFile()])],
];

describe('恶意的压缩包', () => {
  it.each(ATTACKS)('%s → %s', async (_, code, make) => {
    const file = await make();
    const before = process.resourceUsage().maxRSS;
    const started = process.cpuUsage();
    const problem = refusal(await open(file));
    const opening = effortSince(started);
    const kept = await salvage(file, filePorts);
    expect(problem.code, sentence(problem)).toBe(code);
    expect(sentence(problem)).toContain('原文件没有动');
    expect(opening).toBeLessThan(2_000);
    expect(effortSince(started)).toBeLessThan(6_000);
    expect(process.resourceUsage().maxRSS - before).toBeLessThan(300 * 1024);
    if (kept.workbook !== null) expect(kept.workbook).toEqual(sampleWorkbook);
  });

  it('什么也没有污染', () => {
    expect(({} as Record<string, unknown>).pack).toBeUndefined();
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});
