import { expect, it } from 'vitest';
import { into, made, type MadeBlock, readBack } from '../support/forms';
import { aYearOn, form, LAST, LINES } from '../support/river-form';

/** Last year's form with 年度总体目标 in a cell of its own, not merged over the rows of its goals. */
function unmerged(goals: readonly string[]): MadeBlock {
  const whole = form(LINES, LAST);
  if (typeof whole === 'string') throw new Error('no table');
  const at = whole.findIndex((row) => row.some(({ text }) => text === '年度总体目标'));
  const heads = [{ text: '年度总体目标' }, { text: '预期目标', columns: 3 }, { text: '实际完成情况', columns: 4 }];
  const rows = goals.map((goal) => [{ text: '' }, { text: goal, columns: 3 }, { text: goal, columns: 4 }]);
  return [...whole.slice(0, at), heads, ...rows, ...whole.slice(at + 2)];
}

it.each([[['']], [['疏浚河道']], [['目标1：疏浚河道', '目标2：清理河岸']]])(
  'a goal printed as %j beside 年度总体目标 not merged gives way to this year’s, under its own heading',
  async (goals) => {
    const { pack, now } = await aYearOn((workbook) => {
      const texts = workbook.projects[0]?.fill.texts ?? {};
      texts.goal = '清淤五里';
      texts['goal-actual'] = '清淤六里';
    });
    const filled = await into(made(['项目支出绩效自评表', '（2023年度）', unmerged(goals)], 'docx'), 'docx', pack, now);
    const rows = readBack(filled.bytes, 'docx').blocks.flatMap((block) => (typeof block === 'string' ? [] : block));
    const at = rows.findIndex((row) => row.includes('预期目标'));
    const [first, ...others] = goals.map((_, place) => [...new Set(rows[at + 1 + place])]);
    expect(first).toEqual(['', '清淤五里', '清淤六里']);
    expect(others.every((row) => row.join('') === '')).toBe(true);
  },
);
