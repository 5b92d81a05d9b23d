import ExcelJS from 'exceljs';
import { beforeAll, describe, expect, it } from 'vitest';
import { departmentGrid, grids, ledger, projectGrid } from '../../fixtures/grids';
import { leaks } from '../word/leaks';
import { objections } from '../../support/verdicts';
import { painted, see, type SeenSheet } from './support';

const figures = (key: string) => ledger.get(key);

describe('paintExcel', () => {
  let bytes: Uint8Array;
  let sheets: readonly SeenSheet[];
  beforeAll(async () => {
    bytes = await painted(grids, figures);
    sheets = see(bytes);
  });

  it('makes a worksheet a grid, under names Excel takes', () => {
    expect(sheets.map(({ name }) => name)).toEqual(['部门整体支出绩效自评表', '项目支出绩效自评表1', '底稿：部门整体']);
  });

  it('sets up the page: A4, one page wide, margins, headings to repeat, breaks where the grid has them', () => {
    const [department, project, base] = sheets;
    expect(department?.page).toEqual({ paper: 9, orientation: 'landscape', wide: 1, high: 0, margin: 20 });
    expect(project?.page.orientation).toBe('portrait');
    expect([department?.titles, base?.titles]).toEqual(['$3:$4', '$2:$2']);
    expect(department?.breaks).toEqual([13]);
    expect([department?.frozen, base?.frozen]).toEqual(['A5', 'A3']);
    expect(department?.fonts).toEqual(['宋体', '黑体']);
  });

  it('merges spans, rules every cell of the table and none outside it', () => {
    const [department, project] = sheets;
    expect(department?.merged).toEqual(
      expect.arrayContaining(['A1:H1', 'A3:D3', 'E3:E4', 'A5:A13', 'B5:B8', 'A14:A22', 'A23:C23']),
    );
    expect(department?.unruled).toEqual(['A1', 'A2', 'F2']);
    expect(project?.merged).toEqual(expect.arrayContaining(['A5:B7', 'C8:D8', 'A11:A14']));
    // 14 mm at 1.85 mm a digit.
    expect(project?.widths[0]).toBeCloseTo(14 / 1.852, 1);
  });

  it('holds inputs as numbers, 无 as its word, blanks as blank, and steps as formulas', () => {
    const base = sheets[2]?.cells ?? {};
    const named = (name: string, nth = 0) =>
      base[
        `B${Object.entries(base)
          .filter(([at, [value]]) => at.startsWith('A') && value === name)
          [nth]?.[0].slice(1)}`
      ];
    expect(named('预算执行数')).toEqual([223.58, 'n', 'General']);
    expect(named('bond 实际支出')).toEqual([120.1, 'n', '0.00']);
    expect(named('transfer 预算数')).toEqual(['无', 's', 'General']);
    expect(named('年终注销')).toBeUndefined();
    expect(named('结转')).toBeUndefined();
    expect(named('全区平均值 N')).toEqual([-0.0463, 'n', '0.00%']);
    expect(named('偏离度')?.[1]).toBe('f');
    expect(named('自评得分')?.[0]).toBe('=IF(B8<>"",B8,IF(B7<>"",B7,""))');
    expect(named('一般性支出合计')?.[0]).toContain('SUM(B32:B39)');
    expect(named('结余率')?.[0]).toContain('IF(B24="",0,B24)');
  });

  it('points the published cells at the 底稿, and leaves every formula a cell to refer to', () => {
    const department = sheets[0]?.cells ?? {};
    expect(department['G5']).toEqual([
      `=IF('底稿：部门整体'!B9="","",IF(ISNUMBER('底稿：部门整体'!B9),ROUND('底稿：部门整体'!B9,2),'底稿：部门整体'!B9))`,
      'f',
      'General',
    ]);
    expect(sheets[1]?.cells['I9']?.[2]).toBe('0.00%');
    expect(department['G23']?.[2]).toBe('0.00');
    const formulas = sheets.flatMap(({ cells }) => Object.values(cells).filter(([, type]) => type === 'f'));
    expect(formulas.length).toBeGreaterThan(30);
    expect(formulas.filter(([formula]) => !/[A-Z]\d/.test(String(formula)))).toEqual([]);
  });

  it('keeps words that look like formulas as words, whatever they begin with', async () => {
    const texts = ['=1+1', '+1', '-1', '@sum(A1)', "=cmd|'/c calc'!A1", '=HYPERLINK("http://x")', '_x0041_', '\t=1'];
    const rows = texts.map((text) => ({ heightMm: 8, cells: [{ role: 'input' as const, text }] }));
    const file = await painted([{ ...departmentGrid, columnsMm: [100], rows }], figures);
    const [sheet] = see(file);
    expect(texts.map((_, i) => sheet?.cells[`A${i + 1}`]?.slice(0, 2))).toEqual(texts.map((text) => [text, 's']));
    expect(sheet?.cells['A1']?.[2]).toBe('@');
    expect(await leaks(file)).toEqual([]);
  });

  it('says nothing of who, when or with what; a plain exceljs file does', async () => {
    expect(await leaks(bytes)).toEqual([]);
    const plain = new ExcelJS.Workbook();
    plain.addWorksheet('原样');
    expect((await leaks(new Uint8Array(await plain.xlsx.writeBuffer()))).length).toBeGreaterThan(5);
  });

  it('passes the validator, which objects to a plain exceljs file', async () => {
    const strange = {
      ...projectGrid,
      name: "'[坏]:*?/\\名字'",
      rows: [{ heightMm: 8, cells: [{ role: 'input' as const, text: '\u0001半\ud83d个 & <b>' }] }],
    };
    expect(await objections(await painted([...grids, strange], figures), 'xlsx')).toEqual([]);
    const plain = new ExcelJS.Workbook();
    plain.addWorksheet('原样').getCell('A1').font = { name: '宋体', size: 10.5, bold: true, charset: 134 };
    expect((await objections(new Uint8Array(await plain.xlsx.writeBuffer()), 'xlsx')).length).toBeGreaterThan(0);
  });

  it('paints values where the file has no 底稿', async () => {
    const [sheet] = see(await painted([departmentGrid], figures));
    expect(sheet?.cells['G5']).toEqual([7.84, 'n', 'General']);
    expect(sheet?.cells['G7']).toBeUndefined();
    expect(sheet?.cells['G23']).toEqual([29.24, 'n', '0.00']);
  });
});
