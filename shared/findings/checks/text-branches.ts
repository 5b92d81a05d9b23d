import { decimalOf } from '../../number';
import { points } from '../figures';
import { check } from '../finding';

const SCORED =
  /(决策|过程|产出|效益|满意度)(?:类|方面)?(?:指标)?(?:自评|评价)?得分?(?:为|是|：|:|共)?\s*([0-9]+(?:\.[0-9]+)?)\s*分/g;

/**
 * 文字里各方面的得分：「效益指标得15分」 against the branch's own sum. Of a project that is appraised as well, its reports speak of
 * the appraisal.
 */
export const textBranchesCheck = check({
  number: '16',
  about: '文字里各方面的得分与表一致',
  codes: { 'text.branch': 'error' },
  table: (table, report) => {
    const isAppraised = table.pack.tables.some(({ kind }) => kind === 'appraisal');
    const texts = table.spec.kind === 'appraisal' ? table.reportTexts : isAppraised ? [] : table.prose;
    for (const { text, place, where } of texts)
      for (const [found, word = '', digits = ''] of text.matchAll(SCORED)) {
        const stated = decimalOf(digits);
        const named = table.result
          .branches()
          .filter(({ path }) => path.at(-1)?.includes(word))
          .sort((one, other) => one.path.length - other.path.length);
        const [branch] = named;
        // A branch of a branch may be named alike: then the text may speak of either.
        if (!stated || !branch || named.some(({ self }) => self === null || self.equals(stated))) continue;
        report('text.branch', place, {
          where,
          found,
          branch: branch.path.at(-1) ?? word,
          score: branch.self ? points(branch.self) : '',
        });
      }
  },
});
