import type { Figures } from '../../scoring/evaluation';
import { formatPlain } from '../../number';
import { percent, points } from '../figures';
import { check } from '../finding';
import type { LineSubject } from '../subject';
import { fields } from '../../workbook/fields';

const SIGN = /^(≥|≧|⩾|>=|≤|≦|⩽|<=|>|<|＞|＜|不少于|不低于|不超过|不高于|不小于|不大于|小于|大于|低于|高于|至少|至多)/;
const WORDS = /^(已?完成|达标|已达标|正常|符合|达到|达到目标|全部完成|按计划完成)$/;

/** 完成值照抄目标：not a figure of what was done. */
export const copiedCheck = check({
  number: '18',
  about: '完成值照抄目标的写法',
  codes: { 'actual.copied': 'doubt', 'actual.doubtful': 'doubt' },
  line: (subject, report) => {
    const { read, line, where } = subject;
    if (!read) return;
    const binding = fields.customActual.at(line.binding);
    const counted = read.target.value !== null && read.direction !== '定性';
    const { actualText } = read;
    if (counted && (SIGN.test(actualText) || WORDS.test(actualText)))
      report('actual.copied', binding, { where, actual: actualText });
    for (const [what, phrase, text, place] of [
      ['指标值', read.target, read.targetText, fields.customTarget.at(line.binding)],
      ['完成值', read.actual, actualText, binding],
    ] as const) {
      if (!phrase?.doubtful || !phrase.value || SIGN.test(text)) continue;
      const shown = phrase.percent ? percent(phrase.value) : formatPlain(phrase.value);
      report('actual.doubtful', place, { where, what, text, read: shown });
    }
  },
});

/** 有得分没有完成值：a score that rests on nothing. */
export const blankScoredCheck = check({
  number: '19',
  about: '完成值或所需的数空白却有得分',
  codes: {
    'actual.blank-scored': 'error',
    'actual.blank-scored-many': 'error',
    'execution.blank-scored': 'error',
    'inputs.blank-scored': 'doubt',
  },
  line: (subject, report, figures) => {
    const { line, where, read } = subject;
    const score = line.self;
    if (!score || score.isZero() || line.kind === 'deduction') return;
    if (read) {
      const free = line.rule !== null && line.state !== 'manual';
      if (read.actualText === '' && !read.none && !free)
        report('actual.blank-scored', fields.customActual.at(line.binding), { where, score: points(score) });
      return;
    }
    if (!line.own || line.missing.length === 0) return;
    const code = line.kind === 'execution' ? 'execution.blank-scored' : 'inputs.blank-scored';
    report(code, line.missing[0] ?? line.binding, {
      where,
      score: points(score),
      missing: missingNames(subject, figures).join('、'),
    });
  },
});

/** What has still to be filled in for a line, by name. */
export function missingNames({ line }: LineSubject, figures: Figures): string[] {
  const names = line.missing.map((key) => figures.get(key)?.name ?? '');
  const shown = [...new Set(names.filter((name) => name !== ''))];
  return shown.length > 6 ? [...shown.slice(0, 6), '…'] : shown;
}
