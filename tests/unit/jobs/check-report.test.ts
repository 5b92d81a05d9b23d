import { describe, expect, it } from 'vitest';
import { findingKey } from '../../../shared/findings';
import { checkReport } from '../../../shared/jobs';
import { NO_REASON } from '../../../shared/workbook';
import { findingsOf, sampleOf } from '../findings/samples';
import { objections } from '../../support/verdicts';
import { read } from '../word/reader';

const SCRIPT = `
import json, sys, docx
document = docx.Document(sys.argv[1])
table = document.tables[0]
print(json.dumps({'words': [p.text for p in document.paragraphs if p.text], 'rows': [[c.text for c in r.cells] for r in table.rows]}, ensure_ascii=False))
`;

/** The faultless project with a score above the rule's, and a sentence that says another rate, which was set aside. */
function faulty() {
  const { pack, workbook } = sampleOf('mof-2020-training');
  const copy = structuredClone(workbook);
  const [project] = copy.projects;
  if (!project) throw new Error('no project');
  project.fill.own.i1 = { value: '19', reason: NO_REASON };
  project.fill.texts['goal-actual'] = '执行率为95%。';
  const rate = findingsOf({ pack, workbook: copy }).find(({ code }) => code === 'text.rate');
  if (!rate) throw new Error('nothing found');
  copy.acknowledged[findingKey(rate)] = '统计口径不同：按调整前的预算算';
  return { pack, workbook: copy };
}

describe('校验报告', () => {
  it('lists by table each finding, how to mend it, and what became of it', async () => {
    const { pack, workbook } = faulty();
    const { words, rows } = read(await checkReport(pack, workbook), 'docx', SCRIPT) as { words: string[]; rows: string[][] };
    expect(words).toContain('校验报告');
    expect(words).toContain('没有处理的：错误 1 条，疑点 0 条，提示 0 条；待填 0 条；已说明不用改的 1 条。');
    expect(rows[0]).toEqual(['序号', '级别', '问题', '建议', '处理和理由']);
    expect(rows[1]?.[0]).toBe('业务培训（2 条）');
    expect(rows.slice(2)).toEqual([
      ['1', '错误', '「业务培训·培训人次」自评得分 19，按规则是 18，相差 1，没有写理由。', '请写明理由，或改成 18。', '没有处理'],
      [
        '2',
        '错误',
        '「业务培训·实际完成情况」里写「执行率为95%」，表里的执行率是 90.00%。',
        '请使文字与表一致。',
        '不用改。理由：统计口径不同：按调整前的预算算',
      ],
    ]);
  });

  it('is the same bytes each time, and Word takes it', async () => {
    const { pack, workbook } = faulty();
    const bytes = await checkReport(pack, workbook);
    expect(Buffer.from(await checkReport(pack, structuredClone(workbook))).equals(Buffer.from(bytes))).toBe(true);
    expect(await objections(bytes, 'docx')).toEqual([]);
  });

  it('says so where nothing was found', async () => {
    const { pack, workbook } = sampleOf('mof-2020-training');
    const text = read(
      await checkReport(pack, workbook),
      'docx',
      'import json,sys,docx\nprint(json.dumps([p.text for p in docx.Document(sys.argv[1]).paragraphs],ensure_ascii=False))',
    );
    expect(text).toContain('没有发现问题。');
  });
});
