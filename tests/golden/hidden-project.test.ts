import { expect, it } from 'vitest';
import { exportFiles } from '../../shared/jobs';
import { apply } from '../../shared/workbook';
import { sampleOf } from '../support/packs';
import { read } from '../unit/word/reader';

const ALL_TEXT = `
import sys, json, zipfile
archive = zipfile.ZipFile(sys.argv[1])
print(json.dumps(''.join(archive.read(name).decode('utf8', 'replace') for name in archive.namelist())))
`;

it('nothing of a project that is 不公开 is in an export but what it adds to the counts', async () => {
  const { pack, workbook } = await sampleOf('anju-2024-hotline');
  const hidden = apply(
    workbook,
    { name: 'hide-project', args: { id: 'upgrade', hidden: true, reason: '涉密（保密审查）' } },
    pack,
  );
  if (!hidden.ok) throw new Error('refused');
  const ports = { progress: () => undefined, cancelled: () => false };
  const texts = async (book: typeof workbook) => {
    const made = await exportFiles({ pack, workbook: book, formats: ['docx', 'xlsx'] }, ports);
    if (!made.ok) throw new Error(JSON.stringify(made.problems));
    return made.value.files.map((file) => String(read(file.bytes, file.name.endsWith('docx') ? 'docx' : 'xlsx', ALL_TEXT)));
  };
  const traces = ['热线系统升级经费', '2024002', '系统升级技术服务费', '25.98', '涉密'];
  const [openWord = '', openExcel = ''] = await texts(workbook);
  expect(traces.filter((trace) => openWord.includes(trace) && openExcel.includes(trace))).toEqual(traces.slice(0, 4));
  const [word = '', excel = ''] = await texts(hidden.value);
  expect(traces.filter((trace) => word.includes(trace) || excel.includes(trace))).toEqual([]);
  expect(excel).toContain('不公开项目');
});
