import { describe, expect, it } from 'vitest';
import { filePorts } from '../../../electron/disk/ports';
import { FORMAT, salvage } from '../../../shared/file';
import { craft } from './craft';
import { contents, open, sampleEvidence, sampleFile, sampleWorkbook } from './sample';

/** The sample with one byte of the named entry's content changed. */
async function harmed(entry: string, file?: Uint8Array): Promise<Uint8Array> {
  const bytes = Buffer.from(file ?? (await sampleFile()));
  const at = bytes.indexOf(entry, 0, 'utf8') + Buffer.byteLength(entry) + 20;
  bytes[at] = (bytes[at] ?? 0) ^ 0x01;
  return bytes;
}

describe('抢救', () => {
  it('附件坏了：填报内容、规则包和别的附件都在', async () => {
    const found = await salvage(await harmed('evidence/合同.pdf'), filePorts);
    expect(found.workbook).toEqual(contents.workbook);
    expect(found.pack).toEqual(contents.pack);
    expect([...found.evidence.keys()]).toEqual(['照片.jpg']);
    expect(found.lost).toEqual(['evidence/合同.pdf']);
    expect(found.proof).toBe('sha256');
  });

  it('尾巴没了：缺的只是尾巴', async () => {
    const whole = Buffer.from(await sampleFile());
    const found = await salvage(whole.subarray(0, whole.indexOf('evidence/照片.jpg') + 100), filePorts);
    expect(found.workbook).toEqual(contents.workbook);
    expect([...found.evidence.keys()]).toEqual(['合同.pdf']);
    expect(found.lost).toEqual(['evidence/照片.jpg']);
  });

  it('清单坏了：还有 CRC 作证，并且说明', async () => {
    const found = await salvage(await harmed('manifest.json'), filePorts);
    expect(found.workbook).toEqual(contents.workbook);
    expect(found.proof).toBe('crc32');
    expect(found.lost).toEqual(['manifest.json']);
  });

  it('填报内容坏了：不猜，说它没了', async () => {
    const found = await salvage(await harmed('workbook.json'), filePorts);
    expect(found.workbook).toBeNull();
    expect(found.lost).toEqual(['workbook.json']);
    expect(found.evidence).toEqual(sampleEvidence);
  });

  it('完好的文件抢救出全部', async () => {
    const found = await salvage(await sampleFile(), filePorts);
    expect(found).toMatchObject({ workbook: contents.workbook, pack: contents.pack, lost: [], proof: 'sha256' });
  });

  it('附件里的另一份自评卷不会冒充这一份', async () => {
    const other = craft({ 'workbook.json': JSON.stringify({ ...sampleWorkbook, year: '2019' }) });
    const nested = Buffer.from(await sampleFile({ evidence: new Map([['去年.jxzp', other]]) }));
    const outer = nested.indexOf('workbook.json', nested.indexOf('pack/pack.json"'));
    const inManifestHead = nested.indexOf('manifest.json') - 30;
    // Everything of the outer file that could vouch for itself is spoilt: its manifest, its workbook, the attachment's head.
    for (const at of [
      inManifestHead,
      nested.indexOf('manifest.json') + 30,
      outer + 30,
      nested.lastIndexOf('evidence/去年.jxzp') - 20,
    ]) {
      nested[at] = (nested[at] ?? 0) ^ 0xff;
    }
    const evidenceHead = nested.indexOf('evidence/去年.jxzp');
    nested[evidenceHead] = 0x21;
    expect((await open(nested)).ok).toBe(false);
    const found = await salvage(nested, filePorts);
    expect(found.workbook?.year).not.toBe('2019');
  });

  it('更新格式的文件、别的文件：什么也不给', async () => {
    const newer = await salvage(craft({}, { format: FORMAT + 1 }), filePorts);
    expect([newer.workbook, newer.pack, newer.evidence.size]).toEqual([null, null, 0]);
    const random = await salvage(filePorts.encode('PK\x03\x04'.repeat(5000)), filePorts);
    expect([random.workbook, random.pack, random.evidence.size]).toEqual([null, null, 0]);
  });
});
