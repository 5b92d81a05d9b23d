import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Workbook } from '../../shared/workbook';
import { into, made, type MadeBlock, readBack, rowWith } from '../support/forms';
import { aYearOn, form, LAST, LINES, read, type Row, table } from '../support/river-form';

const river = form(LINES, LAST);
const dyke = form(LINES, { ...LAST, name: '堤防加固' });
const rowsOf = (block: MadeBlock) => (typeof block === 'string' ? [] : block);

/** Last year's document filled with what it says, a year on; `change`: what is different. */
async function filled(blocks: readonly MadeBlock[], change: (workbook: Workbook) => void = () => undefined) {
  const { pack, workbook } = await read(made(blocks, 'docx'));
  const now = structuredClone({ ...workbook, year: '2024', printed: {} });
  change(now);
  return { pack, now };
}

async function inWord(blocks: readonly MadeBlock[], change?: (workbook: Workbook) => void) {
  const { pack, now } = await filled(blocks, change);
  const { bytes, report } = await into(made(blocks, 'docx'), 'docx', pack, now);
  const unplaced = report.unplaced.map(({ name, text }) => [name, text]);
  return { back: readBack(bytes, 'docx'), left: report.remains.map(({ source, text }) => [source, text]), unplaced };
}

async function inExcel(blocks: readonly MadeBlock[], change: (workbook: Workbook) => void) {
  const titled = (block: MadeBlock): MadeBlock[] => ['项目支出绩效自评表', '（2023年度）', block];
  const { pack, now } = await filled([river, dyke].flatMap(titled), change);
  const { bytes, report } = await into(made(blocks, 'xlsx'), 'xlsx', pack, now);
  return { back: readBack(bytes, 'xlsx'), left: report.remains.map(({ source, text }) => [source, text]) };
}

describe('words around the forms that are still last year’s', () => {
  it('a paragraph about a project with a quantity is told of, and a short one with money keeps its year', async () => {
    const about = '以上为河道疏浚项目的情况，涉及3个村。';
    const short = '2023年度共支出355.2万元';
    const { back, left } = await inWord(['项目支出绩效自评表', '（2023年度）', river, about, short]);
    expect(back.blocks).toEqual(expect.arrayContaining(['（2024年度）', about, short]));
    expect(left.map(([, text]) => text)).toEqual(expect.arrayContaining([about, short]));
  });

  it('a number in the name of a unit is no figure', async () => {
    const { left } = await inWord(['某市12345公共服务热线中心', '项目支出绩效自评表', '（2023年度）', river]);
    expect(left).toEqual([]);
  });

  it('headers, footers and notes that name the year are told of', async () => {
    const { source, pack, now } = await aYearOn();
    const paragraph = (text: string) => strToU8(`<w:hdr xmlns:w="w"><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:hdr>`);
    const parts = {
      ...unzipSync(source),
      'word/header7.xml': paragraph('某局2023年度自评'),
      'word/footer7.xml': paragraph('— 1 —'),
      'word/footnotes.xml': paragraph('见2023年度决算。'),
    };
    const { report } = await into(zipSync(parts), 'docx', pack, now);
    expect(report.remains).toEqual(
      expect.arrayContaining([
        { source: '页眉', text: '某局2023年度自评' },
        { source: '脚注和尾注', text: '见2023年度决算。' },
      ]),
    );
    expect(report.remains.map(({ source: where }) => where)).not.toContain('页脚');
  });

  it('the notes of a blank form are nobody’s figures', async () => {
    const { pack, now } = await aYearOn();
    const blank = LINES.map(([first = '', second = '']): Row => [first, second, '指标1：', '', '', '', '', '']);
    const note = '注：其他资金包括和财政资金一起投入同一项目的自有资金、社会资金等，按实际填写。';
    const source = made(['项目支出绩效自评表', '（    年度）', form(blank, { name: '', money: [], goal: '' }), note], 'docx');
    expect((await into(source, 'docx', pack, now)).report.remains).toEqual([]);
  });
});

describe('a row that says there is no such indicator', () => {
  const none: Row = ['效益指标', '生态效益指标', '指标1：/', '/', '/', '/', '/', ''];
  const lines = [...LINES.slice(0, -1), none, ...LINES.slice(-1)];
  const blocks = ['项目支出绩效自评表', '（2023年度）', form(lines, LAST)];

  it('stays as it stands where there is none this year either', async () => {
    const { back } = await inWord(blocks);
    expect(rowWith(back, '指标1：/')).toEqual(none);
  });

  it('takes the one there is this year', async () => {
    const { back } = await inWord(blocks, ({ projects }) => {
      const fill = projects[0]?.fill;
      const like = fill?.indicators[0];
      if (like) fill.indicators.push({ ...structuredClone(like), id: 'i9', group: 'ecological', name: '两岸新增绿地' });
    });
    expect(rowWith(back, '指标1：/')).toEqual([]);
    expect(rowWith(back, '两岸新增绿地').slice(0, 2)).toEqual(none.slice(0, 2));
  });
});

describe('a text whose place is named by a cell that was not merged', () => {
  it('is written over where it stood', async () => {
    const rows = rowsOf(river).map((row, at) => {
      const [label] = row;
      if (label?.text === '年度总体目标') return [{ ...label, rows: 1 }, ...row.slice(1)];
      return rowsOf(river)[at - 1]?.[0]?.text === '年度总体目标' ? [{ text: '' }, ...row] : row;
    });
    const { back } = await inWord(['项目支出绩效自评表', '（2023年度）', rows], ({ projects }) => {
      for (const { fill } of projects)
        for (const id of Object.keys(fill.texts)) if (fill.texts[id] === LAST.goal) fill.texts[id] = `今年的${id}`;
    });
    expect(rowWith(back, '今年的goal')).toEqual(['', '今年的goal', '今年的goal-actual']);
  });
});

describe('names of sheets', () => {
  const titled = (block: MadeBlock): MadeBlock[] => ['项目支出绩效自评表', '（2023年度）', block];

  it('a number behind a sheet that is gone is told of', async () => {
    const { left } = await inExcel([river, dyke].flatMap(titled), ({ projects }) => void projects.shift());
    expect(left).toContainEqual(['工作表“表2”', '表2']);
    expect(left).not.toContainEqual(['工作表“表1”', '表1']);
  });

  it('a sheet that formulas refer to stays, blank, and is told of', async () => {
    const list = table([
      ['项目', '得分'],
      ['河道疏浚', '=表1!B3'],
    ]);
    const { back, left } = await inExcel([...[river, dyke].flatMap(titled), list], ({ projects }) => void projects.shift());
    expect(back.blocks).toHaveLength(3);
    expect(left).toContainEqual(['工作表“表1”', '表1']);
  });
});

describe('a further project', () => {
  const part = (number: string, name: string, block: MadeBlock): MadeBlock[] => [
    `（${number}）${name}项目`,
    `${name}项目全年预算118.5万元，自评得分100分。`,
    `${name}项目支出绩效自评表（2023年度）`,
    block,
    `以上为${name}项目的情况。`,
  ];

  it('has the heading its neighbours have, with the next number, behind all that is said of the last', async () => {
    const own = [...part('九', '河道疏浚', river), ...part('十', '堤防加固', dyke)];
    const blocks = ['三、项目自评', ...own, '（十一）自评结论', '四、其他', '（十一）其他'];
    const { back, unplaced } = await inWord(blocks, ({ projects }) => {
      const [first] = projects;
      if (first) projects.push({ ...structuredClone(first), id: 'p9', name: '水库清淤' });
    });
    const words = back.blocks.filter((block) => typeof block === 'string' && block !== '');
    expect(words.slice(-7)).toEqual([
      '堤防加固项目支出绩效自评表（2024年度）',
      '以上为堤防加固项目的情况。',
      '（十一）水库清淤项目',
      '水库清淤项目支出绩效自评表（2024年度）',
      '（十二）自评结论',
      '四、其他',
      '（十一）其他',
    ]);
    expect(unplaced).toContainEqual(['水库清淤', expect.stringMatching(/^原件里写「堤防加固」的文字有 2 段/)]);
    expect(words).toContain('（九）河道疏浚项目');
  });
});
