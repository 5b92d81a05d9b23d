import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { exportFiles, reviewSheet } from '../../../shared/jobs';
import { buildReports } from '../../../shared/report';
import type { Data } from '../../../shared/pack';
import { evaluate } from '../../../shared/scoring';
import { apply, type Workbook } from '../../../shared/workbook';
import { newWorkbook, readPlain, writePlain } from '../../../shared/workbook';
import { findingsOf, sampleOf } from '../findings/samples';
import { objections } from '../../support/verdicts';
import { unwatched } from '../../support/unwatched';
import { read } from '../word/reader';

const SCRIPT = `
import json, sys, docx
document = docx.Document(sys.argv[1])
print(json.dumps({'words': [p.text for p in document.paragraphs if p.text], 'rows': [[c.text for c in r.cells] for r in document.tables[0].rows]}, ensure_ascii=False))
`;

const { pack, workbook } = sampleOf('mof-2020-training');

/** What the reviewer and the unit say, typed as in the window. */
function reviewed(said: Readonly<Record<string, string>>): Workbook {
  return Object.entries(said).reduce<Workbook>((before, [at, text]) => {
    const after = apply(before, { name: 'set', args: { binding: `project/training/${at}`, text } }, pack);
    if (!after.ok) throw new Error(JSON.stringify(after.problems));
    return after.value;
  }, workbook);
}

const said = {
  'indicator/i1/review-opinion': '签到册上只有 400 人次',
  'indicator/i1/review-answer': '漏报一期，附补充名册',
  'indicator/i1/review-score': '16',
  'execution/review-score': '8.5',
  'indicator/i6/review-score': '满分',
};

describe('复核表', () => {
  it('has every line with opinion, answer and score, and both totals', async () => {
    const { words, rows } = read(await reviewSheet(pack, reviewed(said)), 'docx', SCRIPT) as {
      words: string[];
      rows: string[][];
    };
    expect(words).toContain('绩效自评复核表');
    expect(rows[0]).toEqual(['指标', '分值', '规则得分', '自评得分', '审核意见', '答复', '复核得分']);
    expect(rows[1]?.[0]).toBe('业务培训');
    expect(rows[2]).toEqual(['预算执行', '10', '9', '9', '', '', '8.5']);
    expect(rows[3]).toEqual(['培训人次', '20', '18', '18', '签到册上只有 400 人次', '漏报一期，附补充名册', '16']);
    expect(rows[8]).toEqual(['学员满意度', '10', '10', '10', '', '', '满分（不是数，没有计入）']);
    // 87.50 − (9 − 8.5) − (18 − 16) = 85.00
    const total = rows[9] ?? [];
    expect([...total.slice(0, 5), total.at(-1)]).toEqual(['合计', '100', '87.5', '87.5', '等级：良', '85']);
  });

  it('leaves blank what nobody reviewed, to be filled by hand', async () => {
    const { rows } = read(await reviewSheet(pack, workbook), 'docx', SCRIPT) as { rows: string[][] };
    expect(rows[3]).toEqual(['培训人次', '20', '18', '18', '', '', '']);
    expect(rows[9]?.at(-1)).toBe('');
  });

  it('leaves out forms that give no points, unless somebody reviewed them; such have no total', async () => {
    const form = (id: string, name: string, more: Data = {}): Data => ({
      id,
      facts: { name },
      indicators: [{ id: 'i1', group: 'quantity', name: `${name}户数`, target: '≥5户', actual: '5户' }],
      ...(more as object),
    });
    const transfers: Data = [form('t1', '甲补助'), form('t2', '乙补助', { reviews: { i1: { opinion: '缺名册' } } })];
    const filled = readPlain({ transfers }, pack, workbook);
    if (!filled.ok) throw new Error(JSON.stringify(filled.problems));
    const { rows } = read(await reviewSheet(pack, filled.value), 'docx', SCRIPT) as { rows: string[][] };
    const names = rows.map(([name]) => name);
    expect(names).not.toContain('甲补助户数');
    expect(rows.find(([name]) => name === '乙补助户数')?.[4]).toBe('缺名册');
    expect(names.filter((name) => name === '合计')).toHaveLength(1);
  });

  it('is the same bytes each time, and Word takes it', async () => {
    const bytes = await reviewSheet(pack, reviewed(said));
    expect(await reviewSheet(pack, reviewed(said))).toEqual(bytes);
    expect(await objections(bytes, 'docx')).toEqual([]);
  });
});

describe('what is said in a review', () => {
  it.each(['published', 'kept'] as const)('changes no byte of an export (%s), and no word of a report', async (scope) => {
    const hashes = async (book: Workbook) => {
      const made = await exportFiles({ pack, workbook: book, formats: ['docx', 'xlsx'], scope }, unwatched);
      if (!made.ok) throw new Error(JSON.stringify(made.problems));
      return made.value.files.map(({ bytes }) => createHash('sha256').update(bytes).digest('hex'));
    };
    expect(await hashes(reviewed(said))).toEqual(await hashes(workbook));
    const reports = (book: Workbook) => JSON.stringify(buildReports(pack, book, evaluate(pack, book)));
    expect(reports(reviewed(said))).toBe(reports(workbook));
  });

  it('changes no score and no finding but those about private things in it', () => {
    const scores = (book: Workbook) =>
      evaluate(pack, book).projects.map(({ rule, self }) => [rule?.toFixed(2), self?.toFixed(2)]);
    expect(scores(reviewed(said))).toEqual(scores(workbook));
    expect(findingsOf({ pack, workbook: reviewed(said) })).toEqual([]);
  });

  it('goes out as data and comes back, and is gone once it is taken back', () => {
    const there = reviewed(said);
    const back = readPlain(JSON.parse(JSON.stringify(writePlain(there, pack))) as Data, pack, newWorkbook(pack, ''));
    expect(back.ok && back.value.projects[0]?.fill.reviews).toEqual(there.projects[0]?.fill.reviews);
    const none = Object.keys(said).map((at) => [at, ''] as const);
    expect(reviewed({ ...said, ...Object.fromEntries(none) }).projects[0]?.fill.reviews).toEqual({});
  });
});
