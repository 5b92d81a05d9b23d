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
