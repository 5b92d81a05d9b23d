import { describe, expect, it } from 'vitest';
import { Memory } from '../../../shared/graph/memory';
import { readingPorts } from '../../../electron/disk/reading';
import { wordingFrom, wordingFromYaml, wordingYaml, wordsToSave } from '../../../shared/jobs';
import type { Wording } from '../../../shared/recognising';
import { evaluate } from '../../../shared/scoring';
import { contextOf } from '../../../shared/sheets/contexts';
import { tableGrid } from '../../../shared/sheets/table';
import { cell, docxParts, paragraph, row, table, zipOf } from '../../support/ooxml';
import { sampleOf } from '../../support/packs';

const on = '<w:vMerge/>';
const from = '<w:vMerge w:val="restart"/>';
const HEADING = ['一级指标', '二级指标', '三级指标', '分值', '指标解释', '评分标准', '自评得分', '备注'];

/** A form as the bureau hands it out, of the year 2024. */
const form = [
  paragraph('部门整体支出绩效自评表（2024年度）'),
  table([
    row(HEADING.map((text) => cell(text))),
    row([
      ...[cell('总体绩效', from), cell('预算管理', from), cell('预算编制质量'), cell('8'), cell('年初预算是否准确')],
      ...[cell('偏离度越小得分越高'), cell(''), cell('')],
    ]),
    row([
      ...[
        cell('', on),
        cell('', on),
        cell('支出执行进度'),
        cell('10'),
        cell('2024年比2023年'),
        cell('按季考核'),
        cell(''),
        cell(''),
      ],
    ]),
    row([
      ...[
        cell('', on),
        cell('资产管理'),
        cell('人均资产变化率'),
        cell('3'),
        cell('以当年平均值 N 为参照，反映人均资产的变化情况'),
      ],
      ...[cell('平均值N为-4.63%'), cell(''), cell('')],
    ]),
    row([
      ...[cell('', on), cell('采购管理'), cell('从没听说过的指标'), cell('3'), cell('不知是什么'), cell(''), cell(''), cell('')],
    ]),
  ]),
].join('');

async function taken(): Promise<Wording & { readonly held: Awaited<ReturnType<typeof sampleOf>> }> {
  const { pack, workbook } = await sampleOf('anju-2024-hotline');
  const answer = await wordingFrom(zipOf(docxParts(form)), '空表.docx', { pack, workbook }, readingPorts());
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
  return { ...answer.value.wording, held: { pack, workbook: answer.value.workbook } };
}

const path = (id: string, part: string) => `department/indicator/${id}/${part}`;

describe('the words of a blank form', () => {
  it('by the names of indicators, years for years to come', async () => {
    const found = new Map((await taken()).taken.map((one) => [one.path, one.text]));
    expect(found.get(path('budget-preparation', 'explanation'))).toBe('年初预算是否准确');
    expect(found.get(path('budget-preparation', 'criterion'))).toBe('偏离度越小得分越高');
    expect(found.get(path('spending-progress', 'explanation'))).toBe('{年度}年比{上年}年');
    expect(found.has(path('assets-per-head', 'explanation'))).toBe(false);
  });

  it('says what has no place, which points differ, which figures are a parameter, what the form does not print', async () => {
    const { unplaced, points, figures, missing } = await taken();
    expect(unplaced.map(({ text, why }) => [text, why])).toContainEqual(['不知是什么', 'line-unknown']);
    expect(points.map(({ name, printed, pack }) => [name, printed, pack])).toEqual([['支出执行进度', '10', '9']]);
    expect(figures.map(({ path: at, figure }) => [at, figure])).toEqual([[path('assets-per-head', 'criterion'), '-4.63%']]);
    expect(missing).toContain('预算年终结余');
    expect(missing).not.toContain('预算编制质量');
  });

  it('are what the table prints, in words, headings and title', async () => {
    const { pack, workbook } = (await taken()).held;
    const context = contextOf('department', pack, workbook, evaluate(pack, workbook), 'paper', new Memory());
    if (!context) throw new Error('没有这张表');
    const texts = tableGrid(context).rows.flatMap(({ cells }) => cells.map(({ text }) => text));
    expect(texts).toContain('偏离度越小得分越高');
    expect(texts).toContain('2024年比2023年');
    expect(texts).toContain('评分标准');
    expect(texts).not.toContain('评分说明');
  });

  it('saved for a colleague and taken by her: the same words, and nothing else of the file', async () => {
    const { held } = await taken();
    const text = wordingYaml(held);
    const { workbook } = await sampleOf('anju-2024-hotline');
    const more = `${text}  - path: parameter/n\n    value: "1"\n    source: x\n`;
    const answer = wordingFromYaml(more, '文字.yaml', { pack: held.pack, workbook });
    if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
    const words = (one: typeof workbook) => one.adjustments.filter(({ path: at }) => !at.startsWith('parameter/'));
    expect(words(answer.value.workbook)).toEqual(words(held.workbook));
    expect(answer.value.workbook.adjustments.find(({ path: at }) => at === 'parameter/n')?.value).not.toBe('1');
    expect(answer.value.wording.unplaced.map(({ why }) => why)).toEqual(['place-unknown']);
  });

  it('words for one project’s table are saved for all of its kind; those that differ stay behind', async () => {
    const { pack, workbook } = await sampleOf('yanzhou-2024-governance');
    const [first] = workbook.appraisals;
    if (!first) throw new Error('没有得分表');
    const words = (of: string, value: string) => ({ path: `${of}/indicator/basis/explanation`, value, source: '窗口' });
    const held = (...adjustments: (typeof workbook)['adjustments']) => ({
      pack,
      workbook: { ...workbook, appraisals: [first, { ...first, id: 'a2', project: 'g1' }], adjustments },
    });
    const one = held(words(`appraisal/${first.id}`, '依据是否充分'));
    expect(wordingYaml(one)).toContain('path: appraisal/indicator/basis/explanation');
    expect(wordsToSave(one)).toEqual({ saved: [words('appraisal', '依据是否充分')], left: [] });
    const two = held(words(`appraisal/${first.id}`, '依据是否充分'), words('appraisal/a2', '有没有依据'));
    expect(wordsToSave(two)).toEqual({
      saved: [],
      left: [`appraisal/${first.id}/indicator/basis/explanation`, 'appraisal/a2/indicator/basis/explanation'],
    });
    const answer = wordingFromYaml(wordingYaml(one), '文字.yaml', { pack, workbook });
    expect(answer.ok && answer.value.workbook.adjustments).toContainEqual(words('appraisal', '依据是否充分'));
  });

  it('a file that is no words names its line', async () => {
    const { pack, workbook } = await sampleOf('anju-2024-hotline');
    const answer = wordingFromYaml('这不是', '文字.yaml', { pack, workbook });
    expect(answer.ok ? [] : answer.problems.map(({ place }) => place)).toEqual(['文字.yaml:1']);
  });

  it('a document without such a table is refused', async () => {
    const { pack, workbook } = await sampleOf('anju-2024-hotline');
    const other = zipOf(docxParts(table([row([cell('姓名'), cell('电话')]), row([cell('某某'), cell('一')])])));
    const answer = await wordingFrom(other, '别的.docx', { pack, workbook }, readingPorts());
    expect(answer.ok ? [] : answer.problems.map(({ code }) => code)).toEqual(['wording.none']);
  });
});
