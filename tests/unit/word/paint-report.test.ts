import { describe, expect, it } from 'vitest';
import { reportFiles } from '../../../shared/jobs';
import { evaluate } from '../../../shared/scoring';
import { sampleOf } from '../../support/packs';
import { objections } from '../../support/verdicts';
import { read } from './reader';

interface Seen {
  readonly page: readonly number[];
  readonly texts: readonly { text: string; font: string; size: number; line: number; rule: string; first: number }[];
  readonly sections: number;
  readonly footers: readonly string[];
  readonly sides: readonly string[];
  readonly evenAndOdd: boolean;
  readonly tables: readonly (readonly string[])[];
  /** For each table: of each column its width in mm and the texts of its cells. */
  readonly columns: readonly (readonly (readonly [mm: number, texts: readonly string[]])[])[];
  readonly core: string;
}

const READ = `
import sys, json, docx
from docx.oxml.ns import qn
d = docx.Document(sys.argv[1])
s = d.sections[0]
def face(r): return r._r.rPr.rFonts.get(qn('w:eastAsia'))
texts = [{'text': p.text, 'font': face(p.runs[0]), 'size': p.runs[0].font.size.pt, 'line': p.paragraph_format.line_spacing.pt,
  'rule': str(p.paragraph_format.line_spacing_rule), 'first': round((p.paragraph_format.first_line_indent.pt if p.paragraph_format.first_line_indent else 0))}
  for p in d.paragraphs if p.runs]
foot = [s.footer, s.even_page_footer]
print(json.dumps({'page': [round(x.mm) for x in (s.page_width, s.page_height, s.top_margin, s.left_margin, s.right_margin, s.bottom_margin)],
 'texts': texts, 'sections': len(d.sections), 'footers': ["".join(p.text for p in f.paragraphs) for f in foot],
 'sides': [str(f.paragraphs[0].alignment) for f in foot], 'evenAndOdd': d.settings.odd_and_even_pages_header_footer,
 'tables': [[c.text for c in t.rows[0].cells] for t in d.tables],
 'columns': [[[round(c.width.mm, 1), [r.cells[at].text for r in t.rows]] for at, c in enumerate(t.columns)] for t in d.tables], 'core': (d.core_properties.author or '') + (d.core_properties.last_modified_by or '')}))
`;

const seenIn = (bytes: Uint8Array) => read(bytes, 'docx', READ) as Seen;

const FRONT = `
import sys, json, docx, zipfile, re
from docx.oxml.ns import qn
d = docx.Document(sys.argv[1])
body = d.element.body
text = lambda e: ''.join(t.text for t in e.iter(qn('w:t')))
toc = [p for p in body.iter(qn('w:p')) if p.find(qn('w:pPr')) is not None and p.find(qn('w:pPr')).find(qn('w:pStyle')) is not None]
marks = {b.get(qn('w:name')): b for b in body.iter(qn('w:bookmarkStart'))}
links = [(h.get(qn('w:anchor')), text(h)) for h in body.iter(qn('w:hyperlink'))]
print(json.dumps({
 'entries': [[p.find(qn('w:pPr')).find(qn('w:pStyle')).get(qn('w:val')), text(p)] for p in toc],
 'lead': all(text(marks[a].getparent()) == t for a, t in links), 'links': len(links),
 'field': [i.text.strip() for i in body.iter(qn('w:instrText'))], 'ranged': 'contents0' in marks,
 'chars': [c.get(qn('w:fldCharType')) for c in body.iter(qn('w:fldChar'))],
 'bare': [s.different_first_page_header_footer for s in d.sections],
 'starts': [(s._sectPr.find(qn('w:pgNumType')).get(qn('w:start')) if s._sectPr.find(qn('w:pgNumType')) is not None else None) for s in d.sections],
 'framed': [text(p) for p in body.iter(qn('w:p')) if p.find(qn('w:pPr')) is not None and p.find(qn('w:pPr')).find(qn('w:framePr')) is not None],
 'styles': [s.style_id for s in d.styles if s.style_id in ('TOC1', 'TOC2')],
 'asks': b'updateFields' in zipfile.ZipFile(sys.argv[1]).read('word/settings.xml')}))
`;

describe('a report in Word', () => {
  it('has a cover, and 目录 as a field whose entries lead to the headings', async () => {
    const { pack, workbook } = await sampleOf('yanzhou-2024-governance');
    const of = workbook.appraisals[0]?.id ?? '';
    const dated = { ...workbook, reports: { [`appraisal-report/cover-date/${of}`]: '2025年3月' } };
    const files = await reportFiles(pack, dated, evaluate(pack, dated));
    const bytes = files.find(({ report }) => report === 'appraisal-report')?.bytes ?? new Uint8Array();
    const front = read(bytes, 'docx', FRONT) as Record<string, unknown> & { readonly entries: readonly string[][] };
    // Counted in the published outline: eight parts and two annexes, 4 + 2 + 7 + 5 headings under them.
    expect(front.entries).toHaveLength(28);
    expect(front.entries.slice(0, 3)).toEqual([
      ['TOC1', '一、项目基本情况'],
      ['TOC2', '（一）项目立项情况'],
      ['TOC2', '（二）项目预算情况'],
    ]);
    expect(front.entries.at(-1)).toEqual(['TOC1', '附件2 问题清单']);
    expect(front).toMatchObject({
      links: 28,
      lead: true,
      ranged: true,
      asks: false,
      framed: ['2025年3月'],
      styles: ['TOC1', 'TOC2'],
    });
    expect(front['field']).toEqual(['TOC \\o "1-2" \\h \\z \\u \\b contents0']);
    expect(front['chars']).toEqual(['begin', 'separate', 'end']);
    // Cover, 目录, text, two annexes.
    expect(front['bare']).toEqual([true, true, false, false, false]);
    expect(front['starts']).toEqual([null, null, '1', null, null]);
    expect(await objections(bytes, 'docx')).toEqual([]);
  });

  it('is set as GB/T 9704 has it', async () => {
    const { pack, workbook } = await sampleOf('anju-2024-hotline');
    const files = await reportFiles(pack, workbook, evaluate(pack, workbook));
    const file = files.find(({ report }) => report === 'department-report');
    expect(file?.name).toBe('某区热线中心2024年度部门预算绩效评价报告.docx');
    const seen = seenIn(file?.bytes ?? new Uint8Array());
    expect(seen.page).toEqual([210, 297, 37, 28, 26, 35]);
    expect(seen.texts[0]).toEqual({
      text: '2024年度部门预算绩效评价报告',
      font: '方正小标宋简体',
      size: 22,
      line: 28,
      rule: 'EXACTLY (4)',
      first: 0,
    });
    const named = (text: string) => seen.texts.find((one) => one.text === text);
    expect(named('一、部门（单位）基本情况')).toMatchObject({ font: '黑体', size: 16, line: 28, first: 32 });
    expect(named('（一）机构组成')).toMatchObject({ font: '楷体', size: 16, line: 28, first: 32 });
    expect(named('分值10分，自评得满分。')).toMatchObject({ font: '仿宋', size: 16, line: 28, rule: 'EXACTLY (4)', first: 32 });
    expect(seen.evenAndOdd).toBe(true);
    expect(seen.footers.map((text) => text.replace(/\s+/g, ' '))).toEqual(['— —', '— —']);
    expect(seen.sides).toEqual(['RIGHT (2)', 'LEFT (0)']);
    expect(
      seen.tables.some(
        (row) => row.join() === '序号,项目名称,年初预算（万元）,调整后预算（万元）,执行数（万元）,执行率,自评得分',
      ),
    ).toBe(true);
    expect(seen.core).toBe('');
    // No number of its small table breaks: 2.4 mm is a bold digit of 10.5 pt in the widest of faces, 2 mm the cell's own margins.
    const small = seen.columns[seen.tables.findIndex(([first]) => first === '序号')] ?? [];
    expect(small).toHaveLength(7);
    for (const [mm, texts] of small) {
      const longest = Math.max(0, ...texts.flatMap((text) => text.match(/[-+0-9.,%]+/g) ?? []).map((number) => number.length));
      expect(mm).toBeGreaterThanOrEqual(2 + 2.4 * longest);
    }
    expect(Math.round(small.reduce((sum, [mm]) => sum + mm, 0))).toBe(156);
    // Text, then the department's table and one for each project.
    expect(seen.sections).toBe(4);
  });

  it('has no 待填 once everything is written, and the same bytes each time', async () => {
    const { pack, workbook } = await sampleOf('anju-2024-hotline');
    const evaluation = evaluate(pack, workbook);
    const first = await reportFiles(pack, workbook, evaluation);
    const reports = Object.fromEntries(
      first.flatMap(({ blanks }) => blanks.map(({ binding }) => [binding.replace(/^report\//, ''), '按规定办理。'])),
    );
    expect(Object.keys(reports).length).toBeGreaterThan(5);
    const whole = { ...workbook, reports };
    const written = await reportFiles(pack, whole, evaluation);
    const again = await reportFiles(pack, whole, evaluation);
    expect(written.flatMap(({ blanks }) => blanks)).toEqual([]);
    for (const [index, { bytes }] of written.entries()) {
      expect(Buffer.from(bytes).equals(Buffer.from(again[index]?.bytes ?? []))).toBe(true);
      const { texts } = seenIn(bytes);
      expect(texts.map(({ text }) => text).join('')).not.toContain('待填');
    }
  });
});
