import { describe, expect, it } from 'vitest';
import { readingPorts } from '../../../electron/disk/reading';
import { Memory } from '../../../shared/graph/memory';
import { wordingFrom } from '../../../shared/jobs';
import type { Wording } from '../../../shared/recognising';
import { evaluate } from '../../../shared/scoring';
import { contextOf } from '../../../shared/sheets/contexts';
import { tableGrid } from '../../../shared/sheets/table';
import type { Workbook } from '../../../shared/workbook';
import { cell, docxParts, paragraph, row, table, xlsxParts, zipOf } from '../../support/ooxml';
import { sampleOf } from '../../support/packs';

const TITLE = '部门整体支出绩效自评表（2024年度）';
const LEVELS = ['一级指标', '二级指标', '三级指标', '分值'];

const textRow = (texts: readonly string[]) => row(texts.map((text) => cell(text)));
const duties = ['总体绩效', '履职效能', '核心职能目标', '10'];
const preparation = ['总体绩效', '预算管理', '预算编制质量', '8'];
const progress = ['总体绩效', '预算管理', '支出执行进度', '9'];
const balance = ['总体绩效', '预算管理', '预算年终结余', '8'];
const perHead = ['总体绩效', '资产管理', '人均资产变化率', '3'];

async function read(bytes: Uint8Array, name: string): Promise<{ readonly wording: Wording; readonly workbook: Workbook }> {
  const answer = await wordingFrom(bytes, name, await sampleOf('anju-2024-hotline'), readingPorts());
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
  return answer.value;
}

const ofDocument = async (...blocks: readonly string[]) => (await read(zipOf(docxParts(blocks.join(''))), '原表.docx')).wording;
const wordsOf = ({ taken }: Wording, id: string) =>
  ['explanation', 'criterion'].map((part) => taken.find(({ path }) => path === `department/indicator/${id}/${part}`)?.text);

describe('words of a form of another shape', () => {
  it('explanation and criterion in one cell are told apart by their marks, else by what they tell', async () => {
    const wording = await ofDocument(
      paragraph(TITLE),
      table([
        textRow([...LEVELS, '指标解释及评分说明', '得分']),
        textRow([...duties, '指标解释：职能目标完成得怎样；评分标准：完成一项得相应分值', '']),
        textRow([...preparation, '①指标解释：预算编得准不准②计分办法：偏离度越小得分越高', '']),
        textRow([...progress, '三类资金的进度。【评分标准】三类资金各3分。', '']),
        textRow([...balance, '结余率越低得分越高', '']),
        textRow([...perHead, '人均资产的变化', '']),
      ]),
    );
    expect(wordsOf(wording, 'duties')).toEqual(['职能目标完成得怎样', '完成一项得相应分值']);
    expect(wordsOf(wording, 'budget-preparation')).toEqual(['预算编得准不准', '偏离度越小得分越高']);
    expect(wordsOf(wording, 'spending-progress')).toEqual(['三类资金的进度。', '三类资金各3分。']);
    expect(wordsOf(wording, 'year-end-balance')).toEqual([undefined, '结余率越低得分越高']);
    expect(wordsOf(wording, 'assets-per-head')).toEqual(['人均资产的变化', undefined]);
    expect(wording.unplaced.map(({ text, why }) => [text, why])).toContainEqual(['指标解释及评分说明', 'heading-joined']);
  });

  it('in rows of their own beneath an indicator', async () => {
    const wide = (text: string) => row([cell(text, '<w:gridSpan w:val="6"/>')]);
    const wording = await ofDocument(
      paragraph(TITLE),
      table([
        textRow([...LEVELS, '自评得分', '备注']),
        textRow([...duties, '', '']),
        wide('指标解释：职能目标'),
        wide('评分标准：按完成比例得分'),
        textRow([...preparation, '', '']),
        row([cell('评分细则'), cell('每偏离1%扣0.1分', '<w:gridSpan w:val="5"/>')]),
        textRow([...progress, '', '']),
      ]),
    );
    expect(wordsOf(wording, 'duties')).toEqual(['职能目标', '按完成比例得分']);
    expect(wordsOf(wording, 'budget-preparation')).toEqual([undefined, '每偏离1%扣0.1分']);
    expect(wordsOf(wording, 'spending-progress')).toEqual([undefined, undefined]);
  });

  it('in numbered notes below the table, each to the indicator it names; what names none is said', async () => {
    const wording = await ofDocument(
      paragraph(TITLE),
      table([textRow([...LEVELS, '自评得分']), ...[duties, preparation, progress].map((texts) => textRow([...texts, '']))]),
      paragraph('注：1.核心职能目标：反映2024年职能目标的完成情况'),
      paragraph('2.预算编制质量：偏离度越小得分越高'),
      paragraph('3.本表一式三份。'),
    );
    expect(wordsOf(wording, 'duties')).toEqual(['反映{年度}年职能目标的完成情况', undefined]);
    expect(wordsOf(wording, 'budget-preparation')).toEqual([undefined, '偏离度越小得分越高']);
    expect(wording.unplaced.map(({ text, why }) => [text, why])).toEqual([['3.本表一式三份。', 'note-none']]);
  });

  it('in two columns of one kind: both, each after its heading', async () => {
    const down = '<w:vMerge w:val="restart"/>';
    const wording = await ofDocument(
      paragraph(TITLE),
      table([
        row([...LEVELS.map((text) => cell(text, down)), cell('评分标准', '<w:gridSpan w:val="2"/>')]),
        row([...LEVELS.map(() => cell('', '<w:vMerge/>')), cell('计分方法'), cell('扣分标准')]),
        textRow([...duties, '完成数÷总数×10', '瞒报的不得分']),
        textRow([...preparation, '（1-偏离度）×8', '扣完为止']),
      ]),
    );
    expect(wordsOf(wording, 'duties')).toEqual([undefined, '计分方法：完成数÷总数×10\n扣分标准：瞒报的不得分']);
  });

  it('on a worksheet of criteria beside the form', async () => {
    const sheet = (name: string, rows: readonly (readonly string[])[]) => ({
      name,
      rows: rows.map((texts, at) => sheetRow(at + 1, texts)).join(''),
    });
    const bytes = zipOf(
      xlsxParts([
        sheet('自评表', [[TITLE], [...LEVELS, '自评得分'], ...[duties, preparation].map((texts) => [...texts, ''])]),
        sheet('评分标准', [
          ['评分标准'],
          ['序号', '指标名称', '指标解释', '评分标准'],
          ['1', '核心职能目标', '职能目标', '按完成的个数得分'],
          ['2', '预算编制质量', '编制质量', '偏离度越小越好'],
        ]),
      ]),
    );
    const { wording } = await read(bytes, '原表.xlsx');
    expect(wordsOf(wording, 'duties')).toEqual(['职能目标', '按完成的个数得分']);
    expect(wordsOf(wording, 'budget-preparation')).toEqual(['编制质量', '偏离度越小越好']);
  });
});

describe('names and titles printed otherwise', () => {
  it('a name that differs by a word is taken for the line and said; so is the one line left between two', async () => {
    const wording = await ofDocument(
      paragraph(TITLE),
      table([
        textRow([...LEVELS, '指标说明']),
        textRow([...preparation, '编制质量']),
        textRow(['总体绩效', '预算管理', '预算支出进度', '9', '进度快不快']),
        textRow(['总体绩效', '预算管理', '预算年终结余率', '8', '结余多不多']),
      ]),
    );
    expect(wordsOf(wording, 'spending-progress')[0]).toBe('进度快不快');
    expect(wording.names.map(({ name, printed }) => [name, printed])).toEqual([
      ['支出执行进度', '预算支出进度'],
      ['预算年终结余', '预算年终结余率'],
    ]);
  });

  it('a title whose year stands on the line below is the same title', async () => {
    const wording = await ofDocument(
      paragraph('部门整体支出绩效自评表'),
      paragraph('（2024年度）'),
      table([textRow([...LEVELS, '指标解释']), textRow([...duties, '职能']), textRow([...preparation, '编制'])]),
    );
    expect(wording.taken.filter(({ path }) => path.includes('/title/'))).toEqual([]);
  });
});

it('figures that are a parameter or a multiple of one the rule knows are printed as the parameter is', async () => {
  const words = 'N为-4.63%，不超过-4.63%得3分，不超过-3.704%得2分，每降5%扣1分';
  const { wording, workbook } = await read(
    zipOf(
      docxParts(
        [
          paragraph(TITLE),
          table([textRow([...LEVELS, '评分标准']), textRow([...perHead, words]), textRow([...duties, '与-4.63%无关'])]),
        ].join(''),
      ),
    ),
    '原表.docx',
  );
  expect(wordsOf(wording, 'assets-per-head')[1]).toBe(
    'N为{parameter.n}，不超过{parameter.n}得3分，不超过{parameter.n*0.8}得2分，每降5%扣1分',
  );
  expect(wordsOf(wording, 'duties')[1]).toBe('与-4.63%无关');
  expect(wording.figures.map(({ figure, parameter }) => [figure, parameter])).toEqual([
    ['-4.63%', 'N'],
    ['-3.704%', 'N×0.8'],
  ]);
  const { pack } = await sampleOf('anju-2024-hotline');
  const changed = {
    ...workbook,
    adjustments: [
      ...workbook.adjustments.filter(({ path }) => path !== 'parameter/n'),
      { path: 'parameter/n', value: '-5%', source: '' },
    ],
  };
  const context = contextOf('department', pack, changed, evaluate(pack, changed), 'paper', new Memory());
  if (!context) throw new Error('没有这张表');
  const printed = tableGrid(context).rows.flatMap(({ cells }) => cells.map(({ text }) => text));
  expect(printed).toContain('N为-5%，不超过-5%得3分，不超过-4%得2分，每降5%扣1分');
});

function sheetRow(at: number, texts: readonly string[]): string {
  const cells = texts.map(
    (text, column) => `<c r="${String.fromCharCode(65 + column)}${at}" t="inlineStr"><is><t>${text}</t></is></c>`,
  );
  return `<row r="${at}">${cells.join('')}</row>`;
}
