import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { filePorts } from '../../../electron/disk/ports';
import { readJxzp } from '../../../shared/file';
import { sentence } from '../../../shared/text/problem';
import { craft } from './craft';
import { open, refusal, sampleFile, sampleWorkbook } from './sample';

const bytes = (text: string): Uint8Array => filePorts.encode(text);

/** A zip by another hand than ours. */
async function zipOf(...names: string[]): Promise<Uint8Array> {
  const zip = new JSZip();
  for (const name of names) zip.file(name, 'x');
  return zip.generateAsync({ type: 'uint8array' });
}

async function said(file: Uint8Array): Promise<[string, string]> {
  const problem = refusal(await open(file));
  return [problem.code, sentence(problem)];
}

/** The officer's question each time: what happened, is my file safe, what do I do. */
function expectWhole(words: string): void {
  expect(words).toContain('原文件没有动');
  expect(words).toMatch(/请/u);
}

describe('打不开的文件，各有一句话', () => {
  it.each<[string, Uint8Array | Promise<Uint8Array>, string]>([
    ['空文件', new Uint8Array(), '空的'],
    ['Word 文件', zipOf('[Content_Types].xml', 'word/document.xml'), 'Word'],
    ['Excel 文件', zipOf('[Content_Types].xml', 'xl/workbook.xml'), 'Excel'],
    ['旧 Word 文件', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0), '旧格式'],
    ['PDF', bytes('%PDF-1.7 ……'), 'PDF'],
    ['别的压缩包', zipOf('a.txt'), '别的压缩包'],
    ['随便的字节', bytes('这不是自评卷'), '不是自评卷'],
    ['一个字节', Uint8Array.of(0x50), '不是自评卷'],
  ])('%s', async (_, file, words) => {
    const [code, text] = await said(await file);
    expect(code).toBe('file.not-jxzp');
    expect(text).toContain(words);
    expectWhole(text);
  });

  it('后面缺了一截', async () => {
    const whole = await sampleFile();
    const [code, text] = await said(whole.subarray(0, whole.length - 100));
    expect(code).toBe('file.truncated');
    expect(text).toContain('缺了一截');
    expectWhole(text);
  });

  it.each<[string, string, string]>([
    ['workbook.json', 'workbook.json', '填报内容'],
    ['pack/pack.json', 'pack/pack.json', '评分规则'],
    ['evidence/合同.pdf', 'evidence/合同.pdf', '附件「合同.pdf」'],
    ['manifest.json', 'manifest.json', '清单'],
  ])('%s 里坏了一个字节，就说出它的名字', async (_, entry, words) => {
    const file = Buffer.from(await sampleFile());
    const at = file.indexOf(entry, 0, 'utf8') + Buffer.byteLength(entry) + 40;
    file[at] = (file[at] ?? 0) ^ 0x10;
    const problem = refusal(await open(file));
    expect(problem).toMatchObject({ code: 'file.damaged', params: { entry } });
    expect(sentence(problem)).toContain(words);
    expectWhole(sentence(problem));
  });

  it('内容被换过、校验和没跟着改：zip 自己看不出来，清单看得出来', async () => {
    const changed = JSON.stringify({ ...sampleWorkbook, year: '2023' });
    const hash = filePorts.sha256(bytes(JSON.stringify(sampleWorkbook)));
    const listing = ['mimetype', 'workbook.json', 'pack/pack.json'].map((path) => ({ path, sha256: hash }));
    const problem = refusal(await open(craft({ 'workbook.json': changed }, { entries: listing })));
    expect(problem.code).toBe('file.damaged');
  });

  it('没有填报内容', async () => {
    const [code, text] = await said(craft({ 'workbook.json': null }));
    expect(code).toBe('file.no-workbook');
    expect(text).toContain('没有填报内容');
    expectWhole(text);
  });

  it('没有规则包', async () => {
    const [code, text] = await said(craft({ 'pack/pack.json': null }));
    expect(code).toBe('file.no-pack');
    expectWhole(text);
  });

  it('没有清单', async () => {
    expect(refusal(await open(craft({ 'manifest.json': null })))).toMatchObject({ params: { entry: 'manifest.json' } });
  });

  it('更新的格式：说出是哪个程序存的，多出来的东西不妨碍', async () => {
    const newer = craft({ 'chat/log.bin': 'x' }, { format: 7, program: '3.2.0', signature: 'x' });
    const [code, text] = await said(newer);
    expect(code).toBe('file.newer');
    expect(text).toContain('3.2.0');
    expect(text).toContain('格式 7');
    expect(text).toContain('请升级程序');
    expectWhole(text);
  });

  it('填报内容不是 JSON', async () => {
    const [code, text] = await said(craft({ 'workbook.json': '{"pack":' }));
    expect(code).toBe('file.json');
    expectWhole(text);
  });

  it('填报内容不是 UTF-8', async () => {
    expect((await said(craft({ 'workbook.json': Uint8Array.of(0xff, 0xfe) })))[0]).toBe('file.json');
  });

  it.each<[string, unknown, string, string]>([
    ['缺了一项', { ...sampleWorkbook, unit: { facts: {} } }, 'unit/name', '缺了'],
    ['多了一项', { ...sampleWorkbook, total: '98' }, 'total', '不认得'],
    ['类型不对', { ...sampleWorkbook, year: 2024 }, 'year', '类型不对'],
    ['写法不对', { ...sampleWorkbook, year: '24' }, 'year', '写法不对'],
    ['太长', { ...sampleWorkbook, printed: { a: 'x'.repeat(20_001) } }, 'printed/a', '太长'],
    ['项目里的项', { ...sampleWorkbook, projects: [{ id: 'p1', fill: {} }] }, 'projects/0/name', '缺了'],
    ['值里的项', { ...sampleWorkbook, unit: { name: '甲', facts: { 人数: { text: 5 } } } }, 'unit/facts/人数/text', '类型不对'],
    ['整份', [], '（整份）', '类型不对'],
  ])('填报内容%s：说出位置', async (_, workbook, path, words) => {
    const problem = refusal(await open(craft({ 'workbook.json': JSON.stringify(workbook) })));
    expect(problem).toMatchObject({ code: 'file.workbook-shape', params: { path } });
    expect(sentence(problem)).toContain(words);
    expectWhole(sentence(problem));
  });

  it('规则包不合格式：说出位置', async () => {
    const [code, text] = await said(craft({ 'pack/pack.json': '{"language":"1"}' }));
    expect(code).toBe('file.pack-shape');
    expect(text).toContain('「id」');
    expectWhole(text);
  });

  it('容器这一层不看内容的格式', async () => {
    const result = await readJxzp(craft({ 'workbook.json': '{"anything":[1]}' }), filePorts);
    expect(result).toMatchObject({ ok: true, value: { workbook: { anything: [1] } } });
  });
});
