import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../shared/scoring';
import { findAll } from '../../../shared/findings';
import { apply, readPlain, writePlain } from '../../../shared/workbook';
import { readReason, reasonText } from '../../../shared/workbook/reason';
import { reasonKinds } from '../../../shared/workbook/schema/given';
import { sampleOf } from '../../support/packs';

const { pack, workbook } = await sampleOf('mof-2020-training');
const LINE = 'project/training/indicator/i1';

describe('the reason of an own score', () => {
  it('is a kind and words; both read as one text, and are read from it again', () => {
    expect(readReason('有第三方证明：审计报告')).toEqual({ kind: '有第三方证明', text: '审计报告' });
    expect(readReason('说明：两期合并')).toEqual({ kind: '其他', text: '说明：两期合并' });
    expect(readReason('按实际完成情况：补了一期')).toEqual({ kind: '按实际完成', text: '补了一期' });
    for (const kind of reasonKinds)
      for (const text of ['', '两期：合并', ' 空格 ']) expect(readReason(reasonText({ kind, text }))).toEqual({ kind, text });
  });

  it.each([
    ['照公开的表', true],
    ['照公开的表：去年公开的第 3 页', true],
    ['按实际完成：补了一期', false],
    ['补了一期', false],
    ['', true],
  ])('「%s」 counts for none: %s', (reason, isNone) => {
    const applied = apply(workbook, { name: 'set-own', args: { line: LINE, value: '19', reason } }, pack);
    if (!applied.ok) throw new Error(JSON.stringify(applied.problems));
    const codes = findAll(pack, applied.value, evaluate(pack, applied.value)).map(({ code }) => code);
    expect(codes.includes('score.own-differs')).toBe(isNone);
  });

  it('is a mapping or a text in data, and printed as a mapping', () => {
    const fill = (reason: unknown) => ({ projects: [{ id: 'training', own: { i1: { value: '19', reason } } }] });
    const read = (reason: unknown) => readPlain(fill(reason) as Parameters<typeof readPlain>[0], pack, workbook);
    const kept = { kind: '口径不同', text: '按人次' };
    for (const written of [kept, '口径不同：按人次']) {
      const done = read(written);
      expect(done.ok && done.value.projects[0]?.fill.own.i1).toEqual({ value: '19', reason: kept });
      expect(done.ok && JSON.stringify(writePlain(done.value, pack))).toContain('{"kind":"口径不同","text":"按人次"}');
    }
    const unknown = read({ kind: '随便', text: '写的' });
    expect(unknown.ok ? [] : unknown.problems.map(({ code, place }) => [code, place])).toEqual([
      ['workbook.wrong-kind', expect.stringContaining('kind')],
    ]);
  });
});
