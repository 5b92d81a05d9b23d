import { isNone } from '../../workbook';
import { localInputs } from '../../workbook/fields/find';
import { check } from '../finding';
import { fields } from '../../workbook/fields';

/** 酌情扣分、手填系数：what the pack wants a word of reason beside. */
export const inputReasonCheck = check({
  number: '11',
  about: '酌情的数要写理由',
  codes: { 'score.input-no-reason': 'error' },
  line: ({ line, spec, where, table }, report) => {
    const inputs = table.fill.inputs[line.id];
    if (!spec || !inputs) return;
    for (const input of Object.values(spec.inputs)) {
      if (input.kind !== 'local' || !input.input.reason) continue;
      const { id } = input.input;
      const given = inputs[id];
      if (!given || isNone(given) || (given.note ?? '').trim() !== '') continue;
      if (/^[0０.]*$/.test(given.text.trim())) continue;
      report('score.input-no-reason', fields.lineInput.at(line.binding, id), {
        where,
        input: localInputs(spec).get(id)?.name ?? id,
        value: given.text,
      });
    }
  },
});
