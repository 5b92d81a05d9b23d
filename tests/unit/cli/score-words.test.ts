import { describe, expect, it } from 'vitest';
import { linesOf } from '../../../electron/cli/commands/score';
import { scoreJson } from '../../../shared/jobs';
import type { Data } from '../../../shared/pack';
import { sentence } from '../../../shared/text/problem';
import { newWorkbook, readPlain } from '../../../shared/workbook';
import { packIn } from '../../packs/library';

const line = (name: string, points: string | null, rule: string | null, self: string | null, state = 'scored') => ({
  path: ['甲', name],
  points,
  rule,
  self,
  state,
});
const table = { points: '100', rule: '50.00', self: '88.00', rating: '良', state: 'scored', lines: [] };

describe('score in words', () => {
  it('says of how many points a rule could be worked out', () => {
    const lines = [line('数量', '50', '50.00', '50.00'), line('时效', '50', '38.00', '38.00', 'manual')];
    const scores = {
      unit: '某局',
      department: null,
      tables: [],
      appraisals: [],
      projects: [{ ...table, id: 'p1', name: '甲项目', lines }],
    };
    expect(linesOf(scores)).toEqual([
      '甲项目：规则能算的 50 分里得 50，自评 88.00，良',
      '  数量（50）  规则 50.00  自评 50.00',
      '  时效（50）  人工打分  自评 38.00',
    ]);
  });

  it('names the project of an appraisal, and says 不自评 and 不打分 where that is so', () => {
    const lines = [line('自评准确', '10', null, null, 'not-self-scored'), line('说明', null, null, null)];
    const appraisals = [{ ...table, of: 'p1', lines }];
    const scores = { unit: '某局', department: null, tables: [], projects: [{ ...table, id: 'p1', name: '甲项目' }], appraisals };
    const said = linesOf(scores);
    expect(said.filter((one) => one.startsWith('评价得分表'))[0]).toContain('评价得分表 · 甲项目：');
    expect(said).toContain('  自评准确（10）  不自评');
    expect(said).toContain('  说明（–）  不打分');
  });

  it('gives no rating while a line is open that has no score; one whose rule alone is open has its own', () => {
    const { pack } = packIn('templates/mof/2020');
    const head = (own: Data) => {
      const project = {
        id: 'p1',
        name: '甲项目',
        funds: { appropriation: { initial: '100', adjusted: '100', executed: '100' } },
        indicators: [
          { id: 'i1', group: 'quantity', name: '数量', target: '≥10件', points: '50' },
          { id: 'i2', group: 'social', name: '时效', target: '≥90%', actual: '90%', points: '40' },
        ],
        own,
      };
      const read = readPlain({ projects: [project] }, pack, newWorkbook(pack, '某局', '2024'));
      if (!read.ok) throw new Error(read.problems.map(sentence).join('\n'));
      return linesOf(scoreJson(pack, read.value) as unknown as Parameters<typeof linesOf>[0]).find((one) =>
        one.startsWith('甲项目'),
      );
    };
    // 10 + 40 of 100, and what the first indicator gets is not known.
    expect(head({})).toContain('自评 50.00（尚有待填）');
    // 10 + 40 + 45.
    expect(head({ i1: { value: '45', reason: '材料另附' } })).toContain('自评 95.00，优');
  });
});
