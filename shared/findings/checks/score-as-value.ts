import { fields } from '../../workbook/fields';
import { check } from '../finding';

const SCORE = /^[0-9０-９]+(?:[.．][0-9０-９]+)?\s*分$/;

/** 不打分的表里填了分：a form without points takes figures, not scores. */
export const scoreAsValueCheck = check({
  number: '51',
  about: '不打分的表在指标值、完成值栏里填了分',
  codes: { 'value.is-score': 'doubt' },
  table: ({ lines, execution }, report) => {
    if (lines.some(({ line }) => line.points !== null) || execution?.line.points) return;
    for (const { own, line, where, read } of lines) {
      if (/评分|得分|分数|成绩/.test(own?.name ?? '')) continue;
      for (const [what, text, place] of [
        ['指标值', read?.targetText ?? '', fields.customTarget],
        ['完成值', read?.actualText ?? '', fields.customActual],
      ] as const)
        if (SCORE.test(text)) report('value.is-score', place.at(line.binding), { where, what, text });
    }
  },
});
