import { describe, expect, it } from 'vitest';
import { reportFiles } from '../../../shared/jobs';
import { evaluate } from '../../../shared/scoring';
import { sampleOf } from '../../support/packs';
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

describe('a report in Word', () => {
  it('is set as GB/T 9704 has it', { timeout: 120_000 }, async () => {
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
    expect(named('分值10分，自评得10分。')).toMatchObject({ font: '仿宋', size: 16, line: 28, rule: 'EXACTLY (4)', first: 32 });
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

  it('has no 待填 once everything is written, and the same bytes each time', { timeout: 120_000 }, async () => {
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
