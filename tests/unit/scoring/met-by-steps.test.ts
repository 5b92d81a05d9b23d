import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../shared/scoring';
import { newWorkbook, readPlain } from '../../../shared/workbook';
import { overGood, subjectFrom } from '../packcheck/packs';

const { pack } = subjectFrom(
  overGood(`tables:
  - id: project
    rules:
      - id: at-least
        steps: {完成率: 完成 / 目标, 折算率: 'IF(完成已填 = "是", 完成率 / 90%, 0)'}
        met: 折算率 >= 1
        score: MIN(1, 折算率) * 分值
`),
);

describe('whether a target is met goes by steps of the rule too', () => {
  it.each([
    ['90', '10', true],
    ['89', '9.89', false],
    ['100', '10', true],
    // Nothing done yet: a step that asks for it says 0, and it is not met.
    ['', '0', false],
  ])('100, done %j: %s', (actual, score, met) => {
    const line = { id: 'i1', group: 'quantity', name: '甲', direction: '≥', target: '100', actual, points: '10' };
    const filled = readPlain({ projects: [{ id: 'p1', name: '甲', indicators: [line] }] }, pack, newWorkbook(pack, '某局'));
    if (!filled.ok) throw new Error(JSON.stringify(filled.problems));
    const [scored] = evaluate(pack, filled.value).projects[0]?.lines ?? [];
    expect([scored?.rule?.toString(), scored?.met]).toEqual([score, met]);
  });
});
