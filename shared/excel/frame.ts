import { escapeXml } from '../sheets/package';
import { quoted } from './sheet-names';

/** The parts of a workbook around its sheets. */

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** `[Content_Types].xml` of a workbook with so many sheets. */
export function contentTypes(sheets: number): string {
  const parts = [
    ['xl/workbook.xml', `${SHEET}.sheet.main+xml`],
    ['xl/styles.xml', `${SHEET}.styles+xml`],
    ['xl/sharedStrings.xml', `${SHEET}.sharedStrings+xml`],
    ...numbers(sheets).map((n) => [`xl/worksheets/sheet${n}.xml`, `${SHEET}.worksheet+xml`]),
    ['docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
    ['docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml'],
  ];
  return (
    `${XML}<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    `${parts.map(([path, type]) => `<Override PartName="/${path}" ContentType="${type}"/>`).join('')}</Types>`
  );
}

/** `_rels/.rels`. */
export function relationships(): string {
  return related([
    ['rId1', `${OFFICE}/officeDocument`, 'xl/workbook.xml'],
    ['rId2', `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
    ['rId3', `${OFFICE}/extended-properties`, 'docProps/app.xml'],
  ]);
}

/** `xl/_rels/workbook.xml.rels`. */
export function workbookRelationships(sheets: number): string {
  return related([
    ...numbers(sheets).map((n) => [`rId${n}`, `${OFFICE}/worksheet`, `worksheets/sheet${n}.xml`] as const),
    [`rId${sheets + 1}`, `${OFFICE}/styles`, 'styles.xml'],
    [`rId${sheets + 2}`, `${OFFICE}/sharedStrings`, 'sharedStrings.xml'],
  ]);
}

/** A sheet's name, and the rows that are printed again at the top of each page. */
interface Listed {
  readonly name: string;
  readonly titles: { readonly from: number; readonly to: number } | null;
}

/** `xl/workbook.xml`. Excel computes everything afresh on opening, so what is shown never depends on the results written. */
export function workbookXml(sheets: readonly Listed[]): string {
  const listed = sheets.map(
    ({ name }, index) => `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const titles = sheets.flatMap(({ name, titles: rows }, index) =>
    rows
      ? [
          `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${escapeXml(quoted(name))}!$${rows.from + 1}:$${rows.to + 1}</definedName>`,
        ]
      : [],
  );
  return (
    `${XML}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}">` +
    `<bookViews><workbookView/></bookViews><sheets>${listed.join('')}</sheets>` +
    `${titles.length === 0 ? '' : `<definedNames>${titles.join('')}</definedNames>`}<calcPr calcId="0" fullCalcOnLoad="1"/></workbook>`
  );
}

function related(relations: readonly (readonly [id: string, type: string, target: string])[]): string {
  const all = relations.map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`);
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${all.join('')}</Relationships>`;
}

function numbers(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}
