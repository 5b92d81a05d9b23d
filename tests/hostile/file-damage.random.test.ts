import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { runs } from '../support/runs';
import { contents, open, sampleFile, valuesOf } from '../unit/file/sample';
import { harmMany, seeded } from './file-mutations';

/** 5,000 times are in a test of their own. */
const TIMES = runs(150, 700);
/** Prime to the lengths of a zip's records, which have 30, 46 and 22 bytes: every place of them is hit in some. */
const STEP = runs(7, 1);
const CONTROLS = runs(60, 200);

describe('损坏的自评卷', () => {
  it(`${TIMES} 次翻转、截断、覆盖、错位、新旧混杂：没有一个数变样`, async () => {
    const tally = await harmMany(TIMES, 20241122);
    expect(tally).toMatchObject({ tried: TIMES, changed: 0 });
    expect(tally.salvaged).toBeGreaterThan((TIMES * 4) / 7);
  });

  it(`从头到尾每 ${STEP} 个字节翻一个：打不开，或（压缩流末尾的空位）内容一字不差`, async () => {
    const whole = await sampleFile();
    let opened = 0;
    for (let at = 0; at < whole.length; at += STEP) {
      const file = Uint8Array.from(whole);
      file[at] = (file[at] ?? 0) ^ 0x40;
      const result = await open(file);
      opened += result.ok ? 1 : 0;
      if (result.ok) expect(valuesOf(result.value), `第 ${at} 个字节`).toBe(valuesOf(contents));
    }
    expect(opened).toBeLessThan(20);
  });

  it('对照：不验校验和的读法会打开变了样的附件，所以这个试验看得见', async () => {
    const whole = await sampleFile();
    const random = seeded(7);
    let changed = 0;
    for (let round = 0; round < CONTROLS; round += 1) {
      const file = Uint8Array.from(whole);
      const at = Math.floor(random() * file.length);
      file[at] = (file[at] ?? 0) ^ 0x04;
      changed += (await opensChanged(file)) ? 1 : 0;
    }
    expect(changed).toBeGreaterThan(CONTROLS / 10);
  });
});

async function opensChanged(file: Uint8Array): Promise<boolean> {
  try {
    const zip = await JSZip.loadAsync(file);
    const text = (name: string): Promise<string> => zip.file(name)!.async('text');
    const evidence = new Map<string, Uint8Array>();
    for (const name of contents.evidence.keys()) evidence.set(name, await zip.file(`evidence/${name}`)!.async('uint8array'));
    const found = {
      workbook: JSON.parse(await text('workbook.json')) as unknown,
      pack: { resolved: JSON.parse(await text('pack/pack.json')) as unknown },
      evidence,
    };
    return valuesOf(found as unknown as Parameters<typeof valuesOf>[0]) !== valuesOf(contents);
  } catch {
    return false;
  }
}
