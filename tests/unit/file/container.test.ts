import { describe, expect, it } from 'vitest';
import { filePorts } from '../../../electron/disk/ports';
import { FORMAT, LIMITS, writeJxzp } from '../../../shared/file';
import { readReason } from '../../../shared/workbook/reason';
import { sentence } from '../../../shared/text/problem';
import { effort } from '../../support/effort';
import { contents, must, open, refusal, sampleFile, valuesOf } from './sample';

describe('自评卷文件的存与取', () => {
  it('存了再打开，内容一字不差', async () => {
    const opened = must(await open(await sampleFile()));
    expect(opened.workbook).toEqual(contents.workbook);
    expect(opened.pack).toEqual(contents.pack);
    expect(opened.evidence).toEqual(contents.evidence);
    expect(opened.format).toBe(FORMAT);
    expect(opened.program).toBe('0.0.1');
    expect(valuesOf(opened)).toBe(valuesOf(contents));
  });

  it('同样的内容存出同样的字节，与附件加入的先后无关', async () => {
    const reversed = new Map([...contents.evidence].reverse());
    expect(await sampleFile({ evidence: reversed })).toEqual(await sampleFile());
  });

  it('第一项是不压缩的 mimetype，文件类型看开头就知道', async () => {
    const text = Buffer.from(await sampleFile()).toString('latin1');
    expect(text.slice(30, 38)).toBe('mimetype');
    expect(text.slice(38, 38 + 24)).toBe('application/vnd.jxzp+zip');
  });

  it('文件里没有时间：日期都是 1980 年 1 月 1 日', async () => {
    const bytes = Buffer.from(await sampleFile());
    let seen = 0;
    for (let at = bytes.indexOf('PK\x03\x04'); at >= 0; at = bytes.indexOf('PK\x03\x04', at + 4)) {
      expect([bytes.readUInt16LE(at + 10), bytes.readUInt16LE(at + 12)]).toEqual([0, 0x21]);
      seen += 1;
    }
    expect(seen).toBe(6);
  });

  it.each([
    '../x',
    'a/b',
    'a\\b',
    '',
    '..',
    '.x',
    'x.',
    'con',
    'NUL.txt',
    'a:b',
    'a\u0000b',
    'a\u202eb',
    '__proto__',
    'x'.repeat(151),
  ])('附件不能叫 %j', async (name) => {
    const said = refusal(await writeJxzp({ ...contents, evidence: new Map([[name, new Uint8Array(1)]]) }, filePorts));
    expect(said.code).toBe('file.evidence-name');
    expect(sentence(said)).toContain('请改名');
  });

  it('只差大小写的两个附件在 Windows 上会盖掉一个：不收', async () => {
    const evidence = new Map([
      ['A.pdf', new Uint8Array(1)],
      ['a.PDF', new Uint8Array(2)],
    ]);
    expect(refusal(await writeJxzp({ ...contents, evidence }, filePorts)).code).toBe('file.evidence-name');
  });

  it('附件太大，说是哪一个', async () => {
    const evidence = new Map([['录像.mp4', new Uint8Array(LIMITS.evidenceBytes + 1)]]);
    const said = refusal(await writeJxzp({ ...contents, evidence }, filePorts));
    expect(said.code).toBe('file.evidence-big');
    expect(sentence(said)).toContain('录像.mp4');
    expect(sentence(said)).toContain('64 MB');
  });

  it('存下去会打不开的内容不存，说出是哪一处', async () => {
    const workbook = { ...contents.workbook, printed: { total: '长'.repeat(20_001) } };
    const said = refusal(await writeJxzp({ ...contents, workbook }, filePorts));
    expect(said).toMatchObject({ code: 'file.unreadable', params: { path: 'printed/total', fault: 'too-long' } });
    expect(sentence(said)).toContain('没有存');
    expect(sentence(said)).toContain('还在窗口里');
  });

  it('200 个项目的自评卷存取只要一会儿', async () => {
    const project = contents.workbook.projects[0]!;
    const own = Object.fromEntries(
      Array.from({ length: 60 }, (_, line) => [`line-${line}`, { value: '9.5', reason: readReason('原因'.repeat(20)) }]),
    );
    const projects = Array.from({ length: 200 }, (_, index) => ({ ...project, id: `p${index}`, fill: { ...project.fill, own } }));
    const workbook = { ...contents.workbook, projects };
    const opened: unknown[] = [];
    const spent = await effort(async () => opened.push(must(await open(await sampleFile({ workbook }))).workbook));
    expect(spent).toBeLessThan(5_000);
    expect(opened).toEqual([workbook]);
  });
});
