import { once } from '../graph/once';
import type { Pack } from '../pack';
import { type Given, isNone, type Workbook } from '../workbook';
import { fields, lineOf, records } from '../workbook/fields';
import { typedIn } from '../workbook/fields/walk';

/** A place where two workbooks of one pack differ. Null: there is nothing in it. */
export interface Difference {
  /** A binding, or the path of a note (`printed/<binding>`). */
  readonly binding: string;
  /** For people: 「效能热线工作·接听率·完成值」. */
  readonly name: string;
  readonly before: string | null;
  readonly after: string | null;
}

/**
 * Where `after` differs from `before`, in its order; what only `before` has comes last. Blank is as good as absent. What both
 * share, as all but one table do after a step of undo, is not walked through.
 */
export function differences(pack: Pack, before: Workbook, after: Workbook): Difference[] {
  const [old, current] = [saidIn(pack, before, after), saidIn(pack, after, before)];
  return [...new Set([...current.keys(), ...old.keys()])].flatMap((binding): Difference[] => {
    const [was, is] = [old.get(binding), current.get(binding)];
    const [past, present] = [was?.text ?? null, is?.text ?? null];
    return past === present ? [] : [{ binding, name: is?.name() ?? was?.name() ?? '', before: past, after: present }];
  });
}

interface Said {
  /** Told only of what differs. */
  readonly name: () => string;
  readonly text: string | null;
}

/** What stands at each binding, and its name. What is kept about another place goes by that place's name. */
function saidIn(pack: Pack, workbook: Workbook, other: Workbook): Map<string, Said> {
  const said = new Map<string, Said>(
    typedIn(pack, workbook, other).map(({ binding, name, given }) => [binding, { name: () => name, text: textOf(given) }]),
  );
  const names = once(() => new Map<string, string>(typedIn(pack, workbook).map(({ binding, name }) => [binding, name])));
  for (const record of Object.values(records)) {
    for (const { path, name, about, text } of record.notes(workbook, pack)) {
      const known = about === undefined ? undefined : said.get(about);
      const called = (of: string) => known?.name() ?? names().get(of) ?? declaredName(workbook, of);
      const named = () => (about === undefined ? name : `${name.slice(0, -about.length)}${called(about)}`.trim());
      said.set(path, { name: named, text: text === '' ? null : text });
    }
  }
  return said;
}

/** What is called by its declared name only: a line that is in the table no more. */
function declaredName({ declared }: Workbook, binding: string): string {
  const line = lineOf(binding);
  return line === null ? '' : (declared[fields.customName.at(line)] ?? '');
}

/** As it is read: with its unit and its note. */
function textOf(given: Given): string | null {
  if (isNone(given)) return '无';
  const words = `${given.text}${given.unit ?? ''}${given.note ? `（${given.note}）` : ''}`;
  return words === '' ? null : words;
}
