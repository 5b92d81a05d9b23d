import type { SourcePosition } from '../../reading/source';
import type { Form, FormLine, FormWords } from '../form';
import { joined, prose, saysNothing } from '../text';
import { halvesOf, headsBoth, tellsScore } from './halves';
import type { Note } from './notes';

/** Words about one line, and where they stand. */
export interface Said {
  readonly kind: FormWords['kind'];
  readonly text: string;
  readonly source: SourcePosition;
}

/** What a form says of each of its lines; what it says below the last of them of the whole table comes back as notes. */
export function saidOf(form: Form): { readonly lines: ReadonlyMap<FormLine, readonly Said[]>; readonly loose: readonly Note[] } {
  const { beneath, lines } = form;
  // Words beneath the last line and no other are about the table.
  const isOfTable = beneath.size === 1 && lines.length > 1 && beneath.has(lines[lines.length - 1] ?? NOBODY);
  const loose = isOfTable
    ? [...beneath.values()].flat().map(({ cell }) => ({ lines: [prose(cell.text)], position: cell.position }))
    : [];
  const said = new Map(lines.map((line) => [line, ofLine(form, line, isOfTable ? [] : (beneath.get(line) ?? []))]));
  return { lines: said, loose };
}

const NOBODY: FormLine = { path: [], values: new Map(), shares: false, shifted: false, parted: null, further: [], reasons: [] };

function ofLine(form: Form, line: FormLine, beneath: readonly FormWords[]): Said[] {
  const own = (['explanation', 'criterion'] as const).flatMap((kind): FormWords[] => {
    const cell = line.values.get(kind);
    const heading = form.columns.find((column) => column.kind === kind)?.heading ?? '';
    return cell && !saysNothing(cell.text) ? [{ kind, heading, cell }] : [];
  });
  const words = [...own, ...line.further, ...beneath];
  // One cell for both, where there is no other.
  const [only] = own;
  const isAlone = own.length === 1 && line.further.length === 0 && beneath.length === 0;
  const found = words.flatMap((one) => parted(one, isAlone && one === only));
  return merged(found, line.further.length > 0 ? words : []);
}

/** The words of one cell: its two halves, where it has both, or where it says itself what it is. */
function parted({ kind, heading, cell }: FormWords, isAlone: boolean): Said[] {
  const source = cell.position;
  const text = prose(cell.text);
  const halves = heading === '' || isAlone ? halvesOf(text, kind) : null;
  if (halves) return [...halves].map(([half, words]) => ({ kind: half, text: words, source }));
  if (isAlone && headsBoth(heading)) return [{ kind: tellsScore(text) ? 'criterion' : 'explanation', text, source }];
  return [{ kind, text, source }];
}

/** Words of one kind in several cells are one text; each after its heading, where the headings differ. */
function merged(found: readonly Said[], words: readonly FormWords[]): Said[] {
  const headed = (said: Said): string => {
    const heading = words.find(({ cell, kind }) => cell.position === said.source && kind === said.kind)?.heading ?? '';
    const isOneOfSeveral = words.filter(({ kind }) => kind === said.kind).length > 1;
    return isOneOfSeveral && heading !== '' ? `${joined(heading)}：${said.text}` : said.text;
  };
  const all = new Map<Said['kind'], Said>();
  for (const said of found) {
    const before = all.get(said.kind);
    const text = headed(said);
    all.set(said.kind, before ? { ...before, text: `${before.text}\n${text}` } : { ...said, text });
  }
  return [...all.values()];
}

/** Words of a note about one line: halves where they are marked, else by what they tell. */
export function saidIn(words: string, source: SourcePosition): Said[] {
  const text = prose(words);
  const halves = halvesOf(text, 'explanation');
  if (halves) return [...halves].map(([kind, half]) => ({ kind, text: half, source }));
  return [{ kind: tellsScore(text) ? 'criterion' : 'explanation', text, source }];
}
