import { useState } from 'react';
import { formatPlain, parseNumber } from '../../../shared/number';
import type { Line } from '../../../shared/scoring/evaluation';
import { reviewSheetWords } from '../../../shared/text/review-sheet';
import { openField } from '../../../shared/workbook/fields/catalogue';
import { fields } from '../../../shared/workbook/fields';
import { Kept } from '../../kit/Kept';
import { writeReviewSheet } from '../../state/files';
import { perform, useStore } from '../../state/store';

/** 复核 of one line: the reviewer's opinion, the unit's answer, the score given in the end. None of it is published. */
export function Review({ line }: { line: Line }) {
  const book = useStore((state) => state.book);
  const [isOpened, setOpened] = useState(false);
  if (!book) return null;
  const { pack, workbook } = book;
  const read = (binding: string) => {
    const place = openField(binding, pack, workbook);
    return place?.kind === 'words' ? (place.read(workbook) ?? '') : '';
  };
  const parts = [
    {
      label: '审核意见',
      binding: fields.reviewOpinion.at(line.binding),
      long: true,
      placeholder: '例如：附何种凭证，为什么这样打分',
    },
    { label: '答复', binding: fields.reviewAnswer.at(line.binding), long: true, placeholder: '被审核单位填' },
    { label: '复核得分', binding: fields.reviewScore.at(line.binding), long: false, placeholder: '同自评得分' },
  ].map((part) => {
    const value = read(part.binding);
    return { ...part, value, hint: part.long ? undefined : scoreHint(value, line) };
  });
  const isBegun = parts.some(({ value }) => value !== '');
  return (
    <details
      className="side-part review-part"
      open={isOpened || isBegun}
      onToggle={(event) => setOpened(event.currentTarget.open)}
    >
      <summary>复核</summary>
      <p className="side-words">审核的人写意见和复核得分，单位写答复；存在自评卷里，只印在复核表上，不公开。</p>
      {parts.map(({ label, binding, long, placeholder, value, hint }) => (
        <Kept
          key={binding}
          label={label}
          long={long}
          number={!long}
          value={value}
          placeholder={placeholder}
          hint={hint}
          onKeep={(text) => perform({ name: 'set', args: { binding, text } })}
        />
      ))}
      <button type="button" className="button" onClick={() => void writeReviewSheet()}>
        导出复核表
      </button>
    </details>
  );
}

/** What is wrong with a score that was typed, if anything. */
function scoreHint(typed: string, { points }: Line): string | undefined {
  if (typed.trim() === '') return undefined;
  const parsed = parseNumber(typed);
  if (!parsed.ok) return reviewSheetWords.unreadHere;
  return points && parsed.value.value.greaterThan(points) ? reviewSheetWords.aboveHere(formatPlain(points)) : undefined;
}
