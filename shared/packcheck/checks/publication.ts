import { nearest } from '../../formula/nearest';
import { type Problem, problem } from '../../text/problem';
import type { Check } from '../check';

/** What is published is a table or a report of the pack, each once. */
export const publication: Check = {
  name: 'publication',
  about: '公开附件列的表和报告都有，不重复',
  touches: 'form',
  run: ({ pack, at }) => {
    const listed = (pack.publication ?? []).map((one) =>
      'table' in one
        ? { key: 'table', what: '表', id: one.table, known: pack.tables.map(({ id }) => id) }
        : { key: 'report', what: '报告', id: one.report, known: pack.reports.map(({ id }) => id) },
    );
    return listed.flatMap(({ key, what, id, known }, index): Problem[] => {
      const place = at('publication', index, key);
      const isTwice = listed.findIndex((one) => one.key === key && one.id === id) < index;
      return [
        ...(known.includes(id) ? [] : [problem('packcheck.annex', place, { what, id, nearest: nearest(id, known) })]),
        ...(isTwice ? [problem('packcheck.same-id', place, { what: `公开附件里的${what}`, id })] : []),
      ];
    });
  },
};
