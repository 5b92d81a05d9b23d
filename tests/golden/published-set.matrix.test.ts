import { describe, expect, it } from 'vitest';
import { filePorts } from '../../electron/disk/ports';
import { readingPorts } from '../../electron/disk/reading';
import { publishSet } from '../../shared/jobs';
import { sampleOf } from '../support/packs';
import { runs } from '../support/runs';
import { objections } from '../support/verdicts';
import { unwatched } from '../support/unwatched';
import { read } from '../unit/word/reader';

/** What stands at the head of each table, without its year and number, in the order a set is published. */
const SETS: readonly (readonly [sample: string, titles: readonly string[]])[] = [
  ['anju-2023-approval', ['区级部门整体支出绩效评价自评得分表', ...Array<string>(3).fill('部门预算项目支出绩效自评表')]],
  ['anju-2024-hotline', ['部门整体支出绩效自评表', '部门预算项目支出绩效自评表', '部门预算项目支出绩效自评表']],
  ['tianmen-2022-hotline', ['部门整体支出绩效自评表', ...Array<string>(3).fill('项目绩效自评表')]],
  [
    'yanzhou-2024-governance',
    [
      ...Array<string>(4).fill('预算项目支出绩效自评表'),
      '项目支出绩效自评情况汇总表',
      '区级预算支出项目绩效评价得分表',
      '问题清单',
    ],
  ],
  ['mof-2020-own-cost', ['项目支出绩效自评表', '部门整体支出绩效自评表']],
];

const WORD = `
import sys, json, docx
document = docx.Document(sys.argv[1])
about = document.core_properties
made = [about.author, about.last_modified_by, about.comments, about.created and about.created.isoformat(), about.modified and about.modified.isoformat()]
print(json.dumps({'words': [p.text for p in document.paragraphs], 'about': [one for one in made if one], 'tables': len(document.tables)}))
`;

const EXCEL = `
import sys, json, re, zipfile, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None]
core = zipfile.ZipFile(sys.argv[1]).read('docProps/core.xml').decode()
print(json.dumps({
    'formulas': sum(cell.data_type == 'f' for cell in cells),
    'hidden': [sheet.title for sheet in book if sheet.sheet_state != 'visible'],
    'about': re.findall('<(?:dc:creator|cp:lastModifiedBy|dcterms:[a-z]+)', core),
}))
`;

interface WordRead {
  readonly words: readonly string[];
  readonly about: readonly string[];
  readonly tables: number;
}

interface ExcelRead {
  readonly formulas: number;
  readonly hidden: readonly string[];
  readonly about: readonly string[];
}

async function setOf(sample: string) {
  const { pack, workbook } = await sampleOf(sample);
  const ports = { ...unwatched, reading: readingPorts(), file: filePorts };
  const made = await publishSet({ pack, workbook, file: new Uint8Array([1]) }, ports);
  if (!made.ok) throw new Error(JSON.stringify(made.problems));
  return { ...made.value, base: `${workbook.unit.name}${workbook.year}年度` };
}

/** With every test run the last of them. */
const tried = SETS.slice(-runs(1, SETS.length));

describe.each(tried)('the published set of %s', (sample, titles) => {
  it('opens as Word and Excel, file by file, in the order of the pack, and tells of nobody', async () => {
    const { files, base, forbidden, list } = await setOf(sample);
    expect(forbidden).toEqual([]);
    const shown = files.filter(({ name }) => name.startsWith('公开/')).map(({ name }) => name.slice('公开/'.length));
    expect(shown).toEqual([`${base}绩效自评公开附件.docx`, `${base}绩效自评表.xlsx`]);
    const listed = new TextDecoder().decode(files.find(({ name }) => name === list)?.bytes);
    for (const { name, bytes } of files) {
      if (name !== list) expect(listed, name).toContain(name);
      const isOpen = name.startsWith('公开/');
      // What is kept is made alike in all packs; the validator takes its time, and looks at that of one with the long tests.
      const isLookedAt = isOpen || (sample === 'mof-2020-own-cost' && runs(0, 1) > 0);
      if (name.endsWith('.docx')) {
        if (isLookedAt) expect(await objections(bytes, 'docx'), name).toEqual([]);
        const { words, about, tables } = read(bytes, 'docx', WORD) as WordRead;
        expect(about, name).toEqual([]);
        if (!isOpen) continue;
        const heads = words.map((word) => word.replace(/^\d{4}年(度)?|（[^）]*）$|\d+(?=（|$)/g, '').replace(/\d+$/, ''));
        expect(heads.filter((word) => /[表单]$/.test(word))).toEqual(titles);
        expect(tables).toBe(titles.length);
      } else if (name.endsWith('.xlsx')) {
        if (isLookedAt) expect(await objections(bytes, 'xlsx'), name).toEqual([]);
        const { formulas, hidden, about } = read(bytes, 'xlsx', EXCEL) as ExcelRead;
        expect([hidden, about], name).toEqual([[], []]);
        if (isOpen) expect(formulas).toBe(0);
        else expect(formulas).toBeGreaterThan(0);
      }
    }
  });
});
