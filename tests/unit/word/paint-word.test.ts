import { readFile, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Document, Packer, Paragraph } from 'docx';
import { describe, expect, it } from 'vitest';
import { paintWord } from '../../../shared/word';
import { departmentGrid, grids, projectGrid } from '../../fixtures/grids';
import { convert } from '../../support/libreoffice';
import { leaks } from './leaks';
import { objections } from '../../support/verdicts';
import { read } from './reader';

const options = { title: '2024年度绩效自评' };

interface Seen {
  readonly sections: readonly { width: number; height: number; margins: number[] }[];
  readonly tables: readonly (readonly (readonly string[])[])[];
  readonly headings: readonly number[];
  readonly splittable: number;
  readonly paragraphs: readonly string[];
  readonly fonts: readonly string[];
  readonly properties: readonly string[];
}

const SEE = `
import sys, json, docx
from docx.oxml.ns import qn
d = docx.Document(sys.argv[1])
p = d.core_properties
print(json.dumps({
  'sections': [{'width': round(s.page_width.mm), 'height': round(s.page_height.mm),
    'margins': [round(m.mm) for m in (s.left_margin, s.right_margin, s.top_margin, s.bottom_margin)]} for s in d.sections],
  'tables': [[[c.text for c in r.cells] for r in t.rows] for t in d.tables],
  'headings': [len(t._tbl.findall('.//' + qn('w:tblHeader'))) for t in d.tables],
  'splittable': sum(1 for t in d.tables for r in t.rows if r._tr.find('.//' + qn('w:cantSplit')) is None),
  'paragraphs': [x.text for x in d.paragraphs],
  'fonts': sorted({f.get(qn('w:' + a)) for f in d.element.iter(qn('w:rFonts')) for a in ('ascii', 'hAnsi', 'eastAsia')}),
  'properties': [p.author, p.last_modified_by, p.comments, p.keywords, p.title],
}))`;

const see = (bytes: Uint8Array): Seen => read(bytes, 'docx', SEE) as Seen;

describe('paintWord', () => {
  it('paints each table as one table that another reader sees: spans, and headings that repeat', async () => {
    const seen = see(await paintWord(grids, options));
    expect(seen.sections).toEqual([
      { width: 297, height: 210, margins: [20, 20, 20, 20] },
      { width: 210, height: 297, margins: [20, 20, 20, 20] },
      { width: 210, height: 297, margins: [20, 20, 20, 20] },
    ]);
    const [first, project] = seen.tables;
    expect(first?.[0]).toEqual(['绩效指标', '绩效指标', '绩效指标', '绩效指标', '指标解释', '评分说明', '自评得分', '备注']);
    expect(first?.[1]?.slice(0, 5)).toEqual(['一级指标', '二级指标', '三级指标', '分值', '指标解释']);
    expect(first?.map((row) => row[1]).slice(2, 11)).toEqual([
      ...Array<string>(4).fill('预算管理\n（31分）'),
      ...Array<string>(3).fill('资产管理\n（9分）'),
      ...Array<string>(2).fill('采购管理\n（6分）'),
    ]);
    expect(first?.[11]?.slice(0, 4)).toEqual(['项目绩效\n（44分）', '项目决策\n（12分）', '决策程序', '4']);
    expect(project?.at(-4)?.slice(9)).toEqual(['100', '100', '']);
    expect(seen.headings).toEqual([2, 0, 1]);
    expect(seen.splittable).toBe(0);
    expect(seen.paragraphs.slice(0, 2)).toEqual([
      '部门整体支出绩效自评表（2024年度）',
      '部门（单位）名称：某区热线中心\t\t单位：分',
    ]);
  });

  it('prints no placeholder, and text that looks like a formula as it is', async () => {
    const { tables } = see(await paintWord(grids, options));
    const all = tables.flat(2);
    expect(all).toContain('=1+1');
    expect(all).toContain('@sum(A1)');
    expect(all.filter((text) => ['灰字不印', '不印', '待填'].includes(text))).toEqual([]);
  });

  it('names the faces, and nobody', async () => {
    const bytes = await paintWord(grids, options);
    expect(see(bytes).fonts).toEqual(['宋体', '黑体']);
    expect(see(bytes).properties).toEqual(['', '', '', '', options.title]);
    expect(await leaks(bytes)).toEqual([]);
    const raw = await Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph('原样')] }] }));
    expect((await leaks(raw)).length).toBeGreaterThan(5);
  });

  it('passes the validator, with hostile characters too', async () => {
    const strange = '控制符\u0001\u000b半个\ud83d字 <w:p> & "引号" ]]> \ufffe';
    const cell = { role: 'input' as const, text: strange };
    const hostile = { ...departmentGrid, columnsMm: [400], rows: [{ heightMm: 8, cells: [cell] }] };
    const bytes = await paintWord([...grids, hostile], { title: strange });
    expect(await objections(bytes, 'docx')).toEqual([]);
    expect(see(bytes).tables.at(-1)).toEqual([['控制符半个字 <w:p> & "引号" ]]> ']]);
  });

  it('leaves breaking to Word: no table is cut, whatever pages other formats begin', async () => {
    const label = (text: string, rowSpan = 1) => ({ role: 'label' as const, text, rowSpan });
    const rows = [
      { heightMm: 8, cells: [label('组', 3), label('甲')] },
      { heightMm: 8, breakBefore: true, cells: [label('乙')] },
      { heightMm: 8, cells: [label('丙')] },
    ];
    const bytes = await paintWord([{ ...projectGrid, columnsMm: [40, 60], rows }], options);
    expect(see(bytes).tables).toEqual([
      [
        ['组', '甲'],
        ['组', '乙'],
        ['组', '丙'],
      ],
    ]);
    const BREAKS =
      'import sys, json, zipfile\nprint(json.dumps(zipfile.ZipFile(sys.argv[1]).read("word/document.xml").decode().count("reak")))';
    expect(read(bytes, 'docx', BREAKS)).toBe(0);
  });

  it('lets a high row break over pages, and asks for no height that Word refuses', async () => {
    const text = '工作已按批复目标完成并通过验收；'.repeat(200);
    const rows = [{ heightMm: 900, cells: [{ role: 'input' as const, text }] }];
    const bytes = await paintWord([{ ...projectGrid, columnsMm: [100], rows }], options);
    const seen = see(bytes);
    expect(seen.tables).toEqual([[[text]]]);
    expect(seen.splittable).toBe(1);
    const HEIGHT = `
import sys, json, docx
from docx.oxml.ns import qn
d = docx.Document(sys.argv[1])
print(json.dumps([int(h.get(qn('w:val'))) for h in d.element.iter(qn('w:trHeight'))]))`;
    expect(read(bytes, 'docx', HEIGHT)).toEqual([31_680]);
    expect(await objections(bytes, 'docx')).toEqual([]);
  });

  it('prints no empty page after a table that fills its page, and no more pages than breaks ask for', async () => {
    const rows = Array.from({ length: 17 }, () => ({ heightMm: 9.9, cells: [{ role: 'label' as const, text: '满' }] }));
    const twice = [...rows, ...rows.map((row, i) => (i === 0 ? { ...row, breakBefore: true } : row))];
    const full = { ...departmentGrid, columnsMm: [100], rows: twice };
    expect(await pages(await paintWord([full, full], options))).toBe(4);
  });
});

async function pages(bytes: Uint8Array): Promise<number> {
  const path = await convert(bytes, 'pdf', 'docx');
  const pdf = await readFile(path, 'latin1');
  await rm(dirname(dirname(path)), { recursive: true, force: true });
  return pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}
