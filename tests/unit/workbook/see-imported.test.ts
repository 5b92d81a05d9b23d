import { expect, it } from 'vitest';
import { keptReport, readReport, type ImportReport } from '../../../shared/bridge';
import { apply, type Workbook } from '../../../shared/workbook';
import { DOCUMENT_LENGTH } from '../../../shared/workbook/schema/imported';
import { sampleOf } from '../../support/packs';
import { rollTo } from '../rolling/help';

const report: ImportReport = { name: '去年的.docx', tables: [], others: ['别的表'], near: [] };

async function imported(): Promise<Awaited<ReturnType<typeof sampleOf>>> {
  const { pack, workbook } = await sampleOf('anju-2024-hotline');
  const kept = keptReport(report);
  return { pack, workbook: { ...workbook, ...(kept ? { imported: kept } : {}) } };
}

it('cells of the document are marked as looked at, each once', async () => {
  const { pack, workbook } = await imported();
  const see = (from: Workbook, ...seen: readonly string[]): Workbook => {
    const done = apply(from, { name: 'see-imported', args: { seen } }, pack);
    if (!done.ok) throw new Error(JSON.stringify(done.problems));
    return done.value;
  };
  const twice = see(see(workbook, '0/3', '1/2'), '1/2', '2/0');
  expect(twice.imported?.seen).toEqual(['0/3', '1/2', '2/0']);
  expect(workbook.imported?.seen).toEqual([]);
  const { imported: _, ...without } = workbook;
  expect(see(without, '0/3')).toEqual(without);
});

it('what became of the document comes back as it was; what cannot be read is nothing', () => {
  expect(readReport(keptReport(report))).toEqual(report);
  expect(readReport(undefined)).toBeNull();
  for (const broken of ['', '{', '{"name":"去年的.docx"}', '[]']) expect(readReport({ report: broken, seen: [] })).toBeNull();
});

it('of a document that is too long nothing is kept', () => {
  expect(keptReport({ ...report, others: ['长'.repeat(DOCUMENT_LENGTH)] })).toBeUndefined();
});

it('next year’s workbook is of no document', async () => {
  const { pack, workbook } = await imported();
  expect(rollTo({ pack, workbook }, pack, '2025').workbook.imported).toBeUndefined();
});
