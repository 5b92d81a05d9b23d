import { execFileSync } from 'node:child_process';

/** The totals of the tables in exported files, by readers that know nothing of this program. */

const excel = `import openpyxl,sys,json
found=[]
for sheet in openpyxl.load_workbook(sys.argv[1],data_only=True):
  for row in sheet.iter_rows():
    texts=[c.value for c in row if c.value is not None]
    if texts and str(texts[0]).strip() in ('合计','分值'): found.append([str(t) for t in texts[1:]])
print(json.dumps(found))`;

const word = `import docx,sys,json
found=[]
for table in docx.Document(sys.argv[1]).tables:
  for row in table.rows:
    texts=[]
    for cell in row.cells:
      if not texts or cell._tc is not last: texts.append(cell.text.strip())
      last=cell._tc
    texts=[t for t in texts if t!='']
    if texts and texts[0] in ('合计','分值','总分'): found.append(texts[1:])
print(json.dumps(found))`;

/** What stands last behind 合计 or 分值, table by table: the score. The working papers print the word with nothing behind it. */
export function totalsOf(file: string): string[] {
  const script = file.endsWith('.docx') ? word : excel;
  const rows = JSON.parse(execFileSync('/usr/bin/python3', ['-c', script, file], { encoding: 'utf8' })) as string[][];
  return rows.flatMap((row) => row.at(-1) ?? []);
}
