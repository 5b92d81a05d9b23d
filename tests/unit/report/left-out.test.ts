import { describe, expect, it } from 'vitest';
import { buildReports, LEFT_OUT, paragraphTexts, printedBlocks } from '../../../shared/report';
import { evaluate } from '../../../shared/scoring';
import { apply } from '../../../shared/workbook';
import { sampleOf } from '../../support/packs';

async function reportWith(sections: readonly string[]) {
  const { pack, workbook } = await sampleOf('anju-2024-hotline');
  let book = workbook;
  for (const section of sections) {
    const set = apply(book, { name: 'set', args: { binding: `report/department-report/${section}/unit`, text: LEFT_OUT } }, pack);
    if (!set.ok) throw new Error(JSON.stringify(set.problems));
    book = set.value;
  }
  const report = buildReports(pack, book, evaluate(pack, book)).find((one) => one.report === 'department-report');
  if (!report) throw new Error('no report');
  return report;
}

/** What is printed: headings as they are, of a paragraph where it is kept. */
function printed({ blocks }: Awaited<ReturnType<typeof reportWith>>): string[] {
  return printedBlocks(blocks).flatMap((block) =>
    block.kind === 'heading' ? [block.text] : block.kind === 'paragraph' ? [block.binding] : [],
  );
}

describe('a paragraph that is left out', () => {
  it('is not printed and is no blank, and its heading goes where nothing else stands below it', async () => {
    const before = await reportWith([]);
    const after = await reportWith(['conclusion.verdict', 'basics.organisation']);
    const gone = printed(before).filter((one) => !printed(after).includes(one));
    expect(gone).toContain('report/department-report/conclusion.verdict/unit');
    expect(gone).toContain('（一）评价结论');
    expect(printed(before)).toContain('四、评价结论及建议');
    expect(printed(after)).toContain('四、评价结论及建议');
    expect(after.blanks.some(({ binding }) => binding.includes('conclusion.verdict'))).toBe(false);
    expect(paragraphTexts([after]).has('report/department-report/conclusion.verdict/unit')).toBe(false);
  });

  it('is still there to be taken back in', async () => {
    const report = await reportWith(['conclusion.verdict']);
    const own = report.blocks.find((block) => block.kind === 'paragraph' && block.binding.includes('conclusion.verdict'));
    expect(own).toMatchObject({ leftOut: true, edited: true, pieces: [] });
  });
});
