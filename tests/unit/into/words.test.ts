import { describe, expect, it } from 'vitest';
import { type WordChanges, yearWords } from '../../../shared/into/words';
import type { SourceDocument } from '../../../shared/reading';

function documentOf(...texts: string[]): SourceDocument {
  return {
    format: 'docx',
    blocks: texts.map((text, at) => ({
      kind: 'paragraph',
      text,
      level: null,
      position: { label: `第 ${at + 1} 段`, path: `p${at}` },
    })),
  };
}

function changes(years: WordChanges['years'], more: Partial<WordChanges> = {}): WordChanges {
  return { years, names: [], gone: [], removed: new Set(), ...more };
}

describe('the years of a document that is filled in', () => {
  const years = changes({ from: '2023', to: '2024' });

  it('move on in titles, with the year before them', () => {
    const words = yearWords(documentOf('2023年度部门决算', '项目绩效自评表（2023年度）', '2023年比2022年'), [], years, new Set());
    expect([...words.changed]).toEqual([
      ['p0', '2024年度部门决算'],
      ['p1', '项目绩效自评表（2024年度）'],
      ['p2', '2024年比2023年'],
    ]);
  });

  it('stay in prose and in days, and are told of', () => {
    const words = yearWords(documentOf('2023年，本单位完成全部任务。', '2023年3月15日', '单位概况'), [], years, new Set());
    expect([...words.changed]).toEqual([]);
    expect(words.left.map(({ source }) => source)).toEqual(['第 1 段', '第 2 段']);
  });

  it('move on in the labels of a form, and are told of in a cell that is longer than any label', () => {
    const cellOf = (text: string, path: string) => {
      const position = { label: path, path };
      return { text, row: 0, column: 0, rowSpan: 1, columnSpan: 1, hidden: false, position };
    };
    const long = `说明：${'本表反映资金的安排和使用，'.repeat(6)}2023年全部完成`;
    const understood = new Set([cellOf('2023年度资金（万元）', 't0/r0/c0'), cellOf(long, 't0/r1/c0')]);
    const words = yearWords(documentOf(), [{ form: { understood } }], years, new Set());
    expect([...words.changed]).toEqual([['t0/r0/c0', '2024年度资金（万元）']]);
    expect(words.left).toEqual([{ source: 't0/r1/c0', text: long }]);
  });

  it('stay where the document is of this year', () => {
    expect(yearWords(documentOf('2024年度部门决算'), [], changes({ from: '2024', to: '2024' }), new Set())).toEqual({
      changed: new Map(),
      left: [],
    });
  });

  it('a project’s name moves on above its own form alone; elsewhere it is told of', () => {
    const document = documentOf('附件：2023年度旧项目自评表', '旧项目开展顺利', '2023年度旧项目总结');
    const names = [{ places: new Set(['p0']), from: '旧项目', to: '新项目' }];
    const words = yearWords(document, [], changes({ from: '2023', to: '2024' }, { names, gone: ['旧项目'] }), new Set());
    expect([...words.changed]).toEqual([
      ['p0', '附件：2024年度新项目自评表'],
      ['p2', '2024年度旧项目总结'],
    ]);
    expect(words.left.map(({ source }) => source)).toEqual(['第 2 段', '第 3 段']);
  });
});
