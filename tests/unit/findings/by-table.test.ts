import { describe, expect, it } from 'vitest';
import { groupFindings, groupOf, REPORTS } from '../../../shared/findings/by-table';
import type { Finding } from '../../../shared/findings';
import { evaluate } from '../../../shared/scoring';
import { apply } from '../../../shared/workbook';
import { sampleOf } from '../../support/packs';

const at = (binding: string): Finding => ({
  code: 'private.mobile',
  severity: 'error',
  binding,
  params: { where: '某处', masked: '138******78' },
});

describe('findings by table', () => {
  it('those about a form of no project, and about a report, stand under their own names', async () => {
    const { pack, workbook } = await sampleOf('mof-2020-training');
    const begun = apply(workbook, { name: 'add-form', args: { table: 'transfer' } }, pack);
    if (!begun.ok) throw new Error(JSON.stringify(begun.problems));
    const [form] = begun.value.appraisals;
    const places = [`appraisal/${form?.id ?? ''}/text/x`, 'report/self-review/money/unit', 'unit/name', 'project/training/name'];
    const groups = groupFindings(places.map(at), begun.value, evaluate(pack, begun.value));
    expect(groups.map(({ name }) => name)).toEqual(['单位与基础数据', '业务培训', '转移支付绩效自评表', '报告']);
    expect(groupOf('report/self-review/money/unit')).toBe(REPORTS);
  });
});
