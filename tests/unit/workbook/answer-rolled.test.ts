import { describe, expect, it } from 'vitest';
import { apply } from '../../../shared/workbook';
import { packOf, rollTo } from '../rolling/help';
import { sampleOf } from '../../support/packs';

const ASKED = 'project/hotline/code';

async function rolled() {
  const pack = await packOf('anju-2024');
  return { pack, workbook: rollTo(await sampleOf('anju-2024-hotline'), pack, '2025').workbook };
}

describe('answering what 沿用 asks about', () => {
  it('is asked of the workbook itself, with what stood there', async () => {
    const { workbook } = await rolled();
    const ask = workbook.rolled?.ask.find(({ binding }) => binding === ASKED);
    expect(ask).toMatchObject({ value: '2024001', proposed: '2025001', stands: false, before: '' });
    expect(workbook.rolled?.from).toEqual({ pack: 'anju-2024', year: '2024' });
  });

  it('writes the text and remembers the answer, also one that changes nothing', async () => {
    const { pack, workbook } = await rolled();
    for (const text of ['2025001', '']) {
      const answered = apply(workbook, { name: 'answer-rolled', args: { binding: ASKED, text } }, pack);
      if (!answered.ok) throw new Error(JSON.stringify(answered.problems));
      expect(answered.value.projects[0]?.code ?? '').toBe(text);
      expect(answered.value.rolled?.answers).toEqual({ [ASKED]: text });
    }
    expect(workbook.rolled?.answers).toEqual({});
  });

  it('is refused where there is no such place, and then nothing is remembered', async () => {
    const { pack, workbook } = await rolled();
    const answered = apply(workbook, { name: 'answer-rolled', args: { binding: 'project/gone/name', text: '一' } }, pack);
    expect(answered.ok).toBe(false);
  });
});
