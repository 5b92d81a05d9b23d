import { useMemo } from 'react';
import { type Finding, findingText } from '../../../shared/findings';
import { lineOf } from '../../../shared/workbook/fields/binding';
import { type Marks, noMarks, type RowMark } from '../../grid/marks';
import { useRestedFindings } from './findings';
import { goToFound } from './next';

const levelWords = { error: '错误', doubt: '疑点', hint: '提示' } as const;

/** What stands in the margins of tables, for as long as it is neither mended nor set aside. */
export function useMarks(): Marks {
  const findings = useRestedFindings();
  return useMemo(() => (findings ? marksOf(findings) : noMarks), [findings]);
}

/** Of several at one row the worst gives shape and colour; all of them give the words. */
function marksOf(findings: readonly Finding[]): Marks {
  const byLine = new Map<string, RowMark>();
  const byPlace = new Map<string, RowMark>();
  for (const level of ['error', 'doubt', 'hint'] as const) {
    for (const finding of findings) {
      if (finding.severity !== level || finding.acknowledged !== undefined) continue;
      const line = lineOf(finding.binding);
      const words = `${levelWords[level]}：${findingText(finding).message}`;
      const [marks, place] = line === null ? [byPlace, finding.binding] : [byLine, line];
      const before = marks.get(place);
      marks.set(
        place,
        before ? { ...before, words: `${before.words}\n${words}` } : { level, words, show: () => goToFound(finding) },
      );
    }
  }
  return { byLine, byPlace };
}
