import { describe, expect, it } from 'vitest';
import { readingPorts } from '../../../electron/disk/reading';
import { rollOver } from '../../../shared/jobs/roll';
import { mergeInto } from '../../../shared/merging/into';
import { readTables } from '../../../shared/jobs/import-report';
import { readDocument } from '../../../shared/reading';
import type { SourceBlock, SourceDocument } from '../../../shared/reading/source';
import { recognise, type Recognised } from '../../../shared/recognising';
import { buildReports, pieceText } from '../../../shared/report';
import { evaluate } from '../../../shared/scoring';
import { doubtText } from '../../../shared/text/recognising';
import { general } from '../../support/habits';
import { docxParts, paragraph, zipOf } from '../../support/ooxml';
import { templates } from '../../support/packs';
import { tableOf } from '../../support/source';
import { branchPoints, forest } from '../../support/typed-projects';

const library = await templates();
const found = library.load('anju-2023');
if (!found.ok) throw new Error('no pack');
const { pack } = found.value;

/** A line of a document: its words, or with the level of its style, or bold. */
type Line = string | { readonly text: string; readonly level?: number; readonly bold?: true };

function documentOf(...lines: readonly Line[]): SourceDocument {
  const blocks = lines.map((line, at): SourceBlock => {
    const { text, level = null, ...looks } = typeof line === 'string' ? { text: line } : { level: null, ...line };
    return { kind: 'paragraph', text, level, ...looks, position: { label: `第 ${at + 1} 段`, path: `p${at}` } };
  });
  return { format: 'docx', blocks: [...blocks, form] };
}

const form = tableOf(
  general(forest, branchPoints).map((row) =>
    row.map((cell) => {
      const { t, r = 1, c = 1 } = typeof cell === 'object' ? cell : { t: cell };
      return { text: String(t), rows: r, columns: c };
    }),
  ),
);

function read(document: SourceDocument): Recognised {
  const recognised = recognise(document, { packs: [pack], year: '2023' });
  if (!recognised) throw new Error('nothing recognised');
  return recognised;
}

/** What was said of the prose: where it stands, and why it is doubtful or has no place. */
function doubts({ outcomes, texts }: Recognised): readonly string[] {
  const cells = new Map(texts.map(({ cell, heading }) => [cell, heading]));
  return outcomes.flatMap((outcome) => {
    const heading = cells.get(outcome.cell);
    if (heading === undefined || outcome.state === 'matched') return [];
    return [`${outcome.state}　${heading}　${doubtText(outcome.why)}`];
  });
}

const title = `${forest.name}绩效评价报告`;
const background = '林场地处风口，林班分散，护林员多为新招，2023年列入县级预算。';
const purpose = '提高护林员识火报火的本领。';
const method = '查阅资料、走访林班、发放问卷。';
const problems = '七月连续降雨，三个林班没有巡护。';
const advice = '错开雨季排班。';

/** Where each of them goes. */
const placed = {
  'appraisal-report/overview.background/p1': background,
  'appraisal-report/overview.purpose/p1': purpose,
  'appraisal-report/evaluation.method/p1': method,
  'appraisal-report/problems/p1': problems,
  'appraisal-report/advice/p1': advice,
};

describe('the prose of a report', () => {
  it('goes into its sections by headings with numbers', () => {
    const recognised = read(
      documentOf(
        '附件3',
        title,
        '一、项目基本情况',
        '（一）项目背景',
        background,
        '（二）项目实施目的',
        purpose,
        '二、绩效评价工作开展情况',
        '（一）评价方法。' + method,
        '三、存在的问题及原因分析',
        problems,
        '四、有关建议',
        advice,
        '特此报告。',
        '以上报告，妥否，请批示。',
        '2024年3月15日',
        '（联系人：某科室）',
      ),
    );
    expect(recognised.workbook.reports).toEqual(placed);
    expect(doubts(recognised)).toEqual([]);
  });

  it('goes into its sections past a cover and a 目录 without page numbers', () => {
    const headings = ['一、项目基本情况', '（一）项目背景', '（二）项目实施目的', '二、存在的问题及原因分析'];
    const [basics = '', first = '', second = '', last = ''] = headings;
    const contents = ['目　录', ...headings];
    const lines = [title, ...contents, basics, first, background, second, purpose, last, problems];
    const recognised = read(documentOf(...lines));
    expect(recognised.workbook.reports).toEqual({
      'appraisal-report/overview.background/p1': background,
      'appraisal-report/overview.purpose/p1': purpose,
      'appraisal-report/problems/p1': problems,
    });
    expect(doubts(recognised)).toEqual([]);
    expect(recognised.texts.map(({ heading }) => heading)).toHaveLength(3);
  });

  it('goes into its sections by headings of a style, of bold letters, or of a line by itself', () => {
    const lines = (as: (text: string, level: number) => Line): SourceDocument =>
      documentOf(
        as(title, 1),
        as('项目概况', 2),
        as('立项背景及基本情况', 3),
        background,
        as('实施目的和支持方向', 3),
        purpose,
        as('评价实施', 2),
        as('评价方法', 3),
        method,
        as('主要问题', 2),
        problems,
        as('改进措施', 2),
        advice,
      );
    expect(read(lines((text, level) => ({ text, level }))).workbook.reports).toEqual(placed);
    expect(read(lines((text) => ({ text, bold: true }))).workbook.reports).toEqual(placed);
    expect(read(lines((text) => text)).workbook.reports).toEqual(placed);
  });

  it('is read under 第一部分 and 一、 as under any other mark, and a table of contents is none of it', () => {
    const recognised = read(
      documentOf(
        '目 录',
        '第一部分 单位概况……………1',
        '第三部分 决算情况说明……………4',
        '第一部分 单位概况',
        '一、主要职能',
        '承担森林管护。',
        '第三部分 决算情况说明',
        '十二、预算绩效情况说明',
        '（一）绩效自评工作开展情况。本单位对1个项目开展了自评。',
        '第四部分 名词解释',
        '一、财政拨款收入：指财政当年拨付的资金。',
      ),
    );
    expect(recognised.workbook.reports).toEqual({
      'disclosure/overview/unit': '（一）绩效自评工作开展情况。本单位对1个项目开展了自评。',
    });
    expect(recognised.others).toEqual(['第一部分 单位概况', '第四部分 名词解释']);
  });

  it('under a heading the report has not goes on with the section above; where there is none it is told of', () => {
    const recognised = read(
      documentOf(
        title,
        '一、项目概况',
        '（一）项目背景',
        background,
        '1.资金管理办法',
        '按县级办法管理。',
        '二、评价实施',
        '（一）评价期限和频次',
        '一年一次。',
      ),
    );
    expect(recognised.workbook.reports).toEqual({
      'appraisal-report/overview.background/p1': `${background}\n1.资金管理办法\n按县级办法管理。`,
    });
    expect(doubts(recognised)).toEqual([
      'unmatched　（一）评价期限和频次　评分规则的报告里没有「（一）评价期限和频次」这一段，没有采用',
    ]);
  });

  it('of a project that is not in the document is told of by the title, and taken nowhere', () => {
    const two = documentOf('湿地修复项目绩效评价报告', '一、项目概况', '（一）项目背景', '湖岸退化。');
    const again = { ...form, cells: form.cells.map((cell) => ({ ...cell, text: cell.text.replace(forest.name, '林道维护') })) };
    const recognised = read({ ...two, blocks: [...two.blocks, again] });
    expect(recognised.workbook.projects).toHaveLength(2);
    expect(recognised.workbook.reports).toEqual({});
    expect(doubts(recognised)).toEqual(['unmatched　湿地修复项目绩效评价报告　看不出是哪个项目的报告，没有采用']);
  });

  it('is doubtful where a heading is only like one of the report, and where nothing says which report it is', () => {
    const alike = read(documentOf(title, '一、项目概况', '（一）项目由来', background, '（二）主要评价方法', method));
    expect(doubts(alike)).toContain('doubtful　（二）主要评价方法　标题与「（四）评价方法」相近而不相同，放在它下面');
    const untitled = read(documentOf('一、评价目的', purpose, '二、评价方法', method, '三、评价组织', '两人。'));
    expect(doubts(untitled)).toHaveLength(3);
    expect(doubts(untitled)[1]).toMatch(/原件没有写这是哪份报告/);
  });

  it('a sentence that ends in the words of a heading is none', () => {
    const said = '本项目没有绩效评价方法。';
    const recognised = read(documentOf(title, '一、项目概况', '（一）项目背景', said));
    expect(recognised.workbook.reports).toEqual({ 'appraisal-report/overview.background/p1': said });
  });

  it('that the report says by itself is not kept', () => {
    const bare = read(documentOf());
    const reports = buildReports(pack, bare.workbook, evaluate(pack, structuredClone(bare.workbook)));
    const own = reports.find(({ report }) => report === 'appraisal-report');
    const lines = own?.blocks.flatMap((block) => {
      if (block.kind === 'heading') return [block.text];
      return block.kind === 'paragraph' ? [pieceText(block.pieces)] : [];
    });
    const recognised = read(documentOf(own?.title ?? '', ...(lines ?? [])));
    expect(recognised.texts.length).toBeGreaterThan(10);
    expect(recognised.workbook.reports).toEqual({});
    expect(doubts(recognised)).toEqual([]);
  });

  it('stands beside the next report as last year’s, and goes to the project of the same name where it is merged', () => {
    const { workbook } = read(documentOf(title, '一、项目概况', '（一）项目背景', background));
    const next = rollOver({ pack, workbook, year: '2024', packId: 'anju-2023' }, library);
    if (!next.ok) throw new Error('not rolled');
    expect(next.value.workbook.reports).toEqual({});
    expect(next.value.workbook.reference['report/appraisal-report/overview.background/p1']).toBe(background);

    const other = { id: 'p1', name: '林道维护', fill: structuredClone(next.value.workbook.projects[0]?.fill ?? never()) };
    const [own] = workbook.projects;
    const base = {
      ...structuredClone(workbook),
      reports: {},
      projects: [other, { ...structuredClone(own ?? never()), id: 'p2' }],
    };
    const merged = mergeInto(pack, base, workbook, 'free').workbook;
    expect(merged.reports).toEqual({ 'appraisal-report/overview.background/p2': background });
  });

  it('is shown after the tables, a row to a heading', () => {
    const document = documentOf(title, '一、项目概况', '（一）项目背景', background);
    const [last] = readTables(document, read(document)).slice(-1);
    expect(last?.title).toBe('正文');
    expect(last?.cells.map(({ text, state, name }) => [text, state, name])).toEqual([
      ['（一）项目背景', 'words', ''],
      [background, 'matched', '预算项目绩效评价报告的文字'],
    ]);
  });

  it('keeps its own braces, which are no figures', () => {
    const { workbook } = read(documentOf(title, '一、项目概况', '（一）项目背景', '见{年度}台账。'));
    expect(workbook.reports).toEqual({ 'appraisal-report/overview.background/p1': '见｛年度｝台账。' });
  });

  it('of Word with headings numbered by a list, and bold ones, is read as it is seen', async () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum>' +
      '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
    const listed = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
    const bold = (text: string) => paragraph(text).replace('<w:r>', '<w:r><w:rPr><w:b/></w:rPr>');
    const body = [paragraph('评价目的', listed), paragraph('看成效。'), bold('评价方法'), paragraph('走访。')].join('');
    const document = await readDocument(zipOf(docxParts(body, { numbering })), '上年.docx', readingPorts());
    if (!document.ok) throw new Error('not read');
    expect(document.value.blocks).toMatchObject([
      { text: '一、评价目的', level: null },
      { text: '看成效。' },
      { text: '评价方法', bold: true },
      { text: '走访。' },
    ]);
    expect(document.value.blocks[1]).not.toHaveProperty('bold');
  });
});

function never(): never {
  throw new Error('no such project');
}
