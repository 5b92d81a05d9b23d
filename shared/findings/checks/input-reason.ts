import { reasonsAsked } from '../../scoring/input-reasons';
import { check } from '../finding';

/** 酌情扣分、手填系数、豁免：what the pack wants a word of reason beside, at fixed lines and at the unit's own alike. */
export const inputReasonCheck = check({
  number: '11',
  about: '酌情的数要写理由',
  codes: { 'score.input-no-reason': 'error' },
  line: ({ line, spec, rule, where, table, own }, report) => {
    const scorer = spec ?? rule;
    if (!scorer) return;
    const inputs = own ? own.inputs : table.fill.inputs[line.id];
    const asked = reasonsAsked({ binding: line.binding, scorer, inputs }, (key) => table.result.figures.get(key));
    for (const { binding, name, text, note } of asked)
      if (note === '') report('score.input-no-reason', binding, { where, input: name, value: text });
  },
});
