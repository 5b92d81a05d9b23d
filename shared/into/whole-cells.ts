import type { SourceCell } from '../reading';
import { saysNothing } from '../recognising/text';
import type { CellWrite } from './document-plan';

/** What is written into parts of a cell, as one text for the whole of it: what stands between and around them stays. */
export function inWholeCells(writes: ReadonlyMap<SourceCell, string>): CellWrite[] {
  const texts = new Map<SourceCell, string>();
  const behindFirst = [...writes].sort(([one], [other]) => (other.partOf?.from ?? 0) - (one.partOf?.from ?? 0));
  for (const [cell, text] of writes) if (!cell.partOf) texts.set(cell, text);
  for (const [part, text] of behindFirst) {
    if (!part.partOf) continue;
    const { cell, from } = part.partOf;
    const before = texts.get(cell) ?? cell.text;
    texts.set(cell, `${before.slice(0, from)}${text}${before.slice(from + part.text.length)}`);
  }
  const isPart = new Set([...writes.keys()].flatMap(({ partOf }) => partOf?.cell ?? []));
  return [...texts].map(([cell, text]) => ({ cell, text: isPart.has(cell) && saysNothing(text) ? '' : text }));
}
