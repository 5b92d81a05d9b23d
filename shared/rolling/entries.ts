import type { Pack } from '../pack';
import { records } from '../workbook/fields';
import { typedIn } from '../workbook/fields/walk';
import { isNone, type Workbook } from '../workbook';
import type { Entry } from './entry';
import { movedOn, type Years } from './years';

/** What becomes of a note that is asked about, or not, whatever it says. */
const ASKED = { always: 'confirm', never: 'keep' } as const;

/** Every typed thing of a workbook, each once: its fields, then the notes beside them. Its year and pack are the report's own. */
export function entriesOf(pack: Pack, workbook: Workbook, years: Years): Entry[] {
  const fields = typedIn(pack, workbook).map(({ kind, binding, given, name, carry }): Entry => {
    const asks = carry.confirmYear && !isNone(given) && movedOn(given.text, years) !== null;
    return {
      binding,
      given,
      name,
      treatment: asks ? { ...carry, fate: 'confirm' } : carry,
      kind: kind.shape ? 'shape' : 'field',
    };
  });
  const notes = Object.values(records).flatMap((record) =>
    record.notes(workbook, pack).map(({ path, name, text, asked }): Entry => {
      const fate = asked && record.carry.fate === 'ask' ? ASKED[asked] : record.carry.fate;
      return { binding: path, name, given: { text }, treatment: { ...record.carry, fate }, kind: 'note', record };
    }),
  );
  return [...fields, ...notes];
}
