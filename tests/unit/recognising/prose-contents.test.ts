import { describe, expect, it } from 'vitest';
import { readingPorts } from '../../../electron/disk/reading';
import { reportFiles } from '../../../shared/jobs';
import { readDocument } from '../../../shared/reading';
import { recognise } from '../../../shared/recognising';
import { evaluate } from '../../../shared/scoring';
import { sampleOf } from '../../support/packs';

const approval = '2023年起，政务热线由区里统一受理，坐席和话务费列入区级预算。';
const advice = '按月结算话务费，年中按实际用量调减预算。';

describe('a report with a cover and 目录', () => {
  it('is read back into its sections: no entry of 目录 is taken for one of them', { timeout: 60_000 }, async () => {
    const { pack, workbook } = await sampleOf('yanzhou-2024-governance');
    const of = workbook.appraisals[0]?.id ?? '';
    const reports = {
      [`appraisal-report/cover-date/${of}`]: '2025年3月',
      [`appraisal-report/basics.approval/${of}`]: approval,
      [`appraisal-report/advice/${of}`]: advice,
    };
    const whole = { ...workbook, reports };
    const files = await reportFiles(pack, whole, evaluate(pack, whole));
    const bytes = files.find(({ report }) => report === 'appraisal-report')?.bytes ?? new Uint8Array();
    const read = await readDocument(bytes, 'report.docx', readingPorts());
    if (!read.ok) throw new Error('not read');
    const lines = read.value.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
    expect(lines.filter((text) => text === '（一）项目立项情况')).toHaveLength(2);
    const found = recognise(read.value, { packs: [pack], year: '2024' });
    const texts = Object.values(found?.workbook.reports ?? {});
    expect(texts).toContain(approval);
    expect(texts).toContain(advice);
    const strays = texts.filter((text) => /^([一二三四五六七八]、|（[一二三四五六七]）|目　录)/.test(text));
    expect(strays).toEqual([]);
    console.log(
      found?.texts.map((t) => t.heading),
      found?.outcomes.filter((o) => o.state !== 'matched').length,
      found?.workbook.reports,
    );
  });
});
