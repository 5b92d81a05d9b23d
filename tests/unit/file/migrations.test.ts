import { describe, expect, it } from 'vitest';
import { FORMAT, type Migration, migrate, migrations } from '../../../shared/file/migrations';
import { problem } from '../../../shared/text/problem';
import { ok, refused } from '../../../shared/text/result';

const step = (from: number): Migration => ({
  from,
  why: `第 ${from} 步`,
  change: ({ workbook, pack }) => ok({ workbook: [...(workbook as number[]), from], pack }),
});

describe('文件格式的迁移', () => {
  it('格式 N 有 N－1 步迁移，一步也没忘', () => {
    expect(migrations).toHaveLength(FORMAT - 1);
    expect(migrations.map(({ from }) => from)).toEqual(Array.from({ length: FORMAT - 1 }, (_, index) => index + 1));
    for (const { why } of migrations) expect(why).not.toBe('');
  });

  it('格式 1 的理由是一段文字：分出种类，字一个不丢；其余原样', () => {
    const own = (reason: unknown) => ({ 行: { value: '9.50', reason } });
    const workbook = (reasons: readonly unknown[]) => ({
      year: '2024',
      tables: { department: { own: own(reasons[0]), texts: { a: '文字' } } },
      projects: [{ id: 'p1', name: '甲', fill: { own: own(reasons[1]) } }],
      appraisals: [
        { id: 'a1', fill: { own: own(reasons[2]) } },
        { id: 'a2', fill: {} },
      ],
    });
    const old = workbook(['有第三方证明：审计报告：第 3 页', '照公开的表', '口径与规则不同']);
    expect(migrate({ workbook: old, pack: null }, 1, migrations)).toEqual(
      ok({
        workbook: workbook([
          { kind: '有第三方证明', text: '审计报告：第 3 页' },
          { kind: '照公开的表', text: '' },
          { kind: '口径不同', text: '' },
        ]),
        pack: null,
      }),
    );
    for (const broken of [null, 3, [], { tables: [], projects: 1 }, { projects: [null, { fill: 'x' }] }])
      expect(migrate({ workbook: broken, pack: null }, 1, migrations).ok).toBe(true);
  });

  it('旧格式从自己那一步走起，一步一步走到今天', () => {
    const steps = [step(1), step(2), step(3)];
    expect(migrate({ workbook: [], pack: null }, 1, steps)).toEqual(ok({ workbook: [1, 2, 3], pack: null }));
    expect(migrate({ workbook: [], pack: null }, 3, steps)).toEqual(ok({ workbook: [3], pack: null }));
    expect(migrate({ workbook: [], pack: null }, 4, steps)).toEqual(ok({ workbook: [], pack: null }));
  });

  it('走不通的一步给出原因，后面的不再走', () => {
    const stuck: Migration = { from: 2, why: '走不通', change: () => refused(problem('file.no-workbook', '', {})) };
    const after: Migration = {
      from: 3,
      why: '不该走到',
      change: () => {
        throw new Error('走到了');
      },
    };
    expect(migrate({ workbook: [], pack: null }, 1, [step(1), stuck, after]).ok).toBe(false);
  });
});
