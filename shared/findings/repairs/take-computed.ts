import { fields } from '../../workbook';
import { type Bench, put, type Repair, repair } from './repair';

/** What a document printed and does not come out: what is worked out. */
export const computedSum = repair(
  [
    'sum.printed-branch',
    'sum.printed-total',
    'sum.funds',
    'sum.rounding',
    'score.printed',
    'rate.printed',
    'rollup.printed',
    'summary.printed',
  ],
  ({ computed }, bench) => insteadOfPrinted(bench, computed),
);

/** A rating that does not go with the score. */
export const computedRating = repair(
  ['rating.printed'],
  ({ rating, printed }, bench) =>
    insteadOfPrinted(bench, `「${rating}」`) ??
    (bench.typed?.includes(printed) ? put(bench, bench.typed.replace(printed, rating), `改成「${rating}」`) : null),
);

/** Another name of the unit, or of the project, than in the workbook. */
export const unitName = repair(['name.unit'], ({ name }, bench) => insteadOfPrinted(bench, `「${name}」`));
export const projectName = repair(['name.project'], ({ where }, bench) => insteadOfPrinted(bench, `「${where}」`));

/** A correction of what is added up from the projects, without a reason: taken back. */
export const rollupOverruled = repair(['rollup.overruled'], ({ computed }, { binding }) => ({
  words: `采用 ${computed}`,
  command: { name: 'overrule', args: { rollup: binding.replace(/^rollup\//, ''), value: '', reason: '' } },
}));

/** A total among the unit's figures that is not the sum of its parts. */
export const factSum = repair(['sum.facts'], ({ computed }, bench) =>
  bench.binding.startsWith(fields.unitFact.at('')) ? put(bench, computed) : null,
);

function insteadOfPrinted({ binding, workbook }: Bench, computed: string): Repair | null {
  if (workbook.printed[binding] === undefined) return null;
  return { words: `采用 ${computed}`, command: { name: 'take-computed', args: { place: binding } } };
}
