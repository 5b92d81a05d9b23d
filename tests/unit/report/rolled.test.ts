import { describe, expect, it } from 'vitest';
import { rollOver } from '../../../shared/jobs';
import { apply } from '../../../shared/workbook';
import { sampleOf, templates } from '../../support/packs';

describe('reports of last year', () => {
  it('stand beside this year’s paragraphs as they were printed, and nothing of them is this year’s', async () => {
    const { pack, workbook } = await sampleOf('anju-2024-hotline');
    const binding = 'report/department-report/conclusion.verdict/unit';
    const command = { name: 'set', args: { binding, text: '部门自评{department/total/self}分。' } };
    const edited = apply(workbook, command, pack);
    if (!edited.ok) throw new Error(JSON.stringify(edited.problems));
    expect(edited.value.reports).toEqual({ 'department-report/conclusion.verdict/unit': '部门自评{department/total/self}分。' });
    const rolled = rollOver({ pack, workbook: edited.value, year: '2025' }, await templates());
    if (!rolled.ok) throw new Error(JSON.stringify(rolled.problems));
    expect(rolled.value.workbook.reports).toEqual({});
    expect(rolled.value.workbook.reference[binding]).toBe('部门自评98分。');
    // 编制内实有人数 5 人 of the sample.
    expect(rolled.value.workbook.reference['report/department-report/basics.staff/unit']).toBe(
      '截至2024年12月31日，编制内实有人数5人。',
    );
  });
});
