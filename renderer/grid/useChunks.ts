import { type RefObject, useEffect, useState } from 'react';
import { type Chunk, chunksOf } from './chunks';
import type { Layout } from './places';

/** How far beyond what is in sight chunks are there already, so that scrolling meets no gap. */
const AHEAD = '600px 0px';

/** The height of a row with one line of words, for chunks never seen yet. */
const ROW_PX = 30;

/** What is known of the chunks of a long table while it is scrolled. */
interface Seen {
  readonly near: ReadonlySet<number>;
  /** How high a chunk was when it was last there, by its place. */
  readonly heights: ReadonlyMap<number, number>;
}

/** `gap`: the height in pixels a chunk leaves while its rows are not there; null: they are. */
export type ShownChunk = Chunk & { readonly gap: number | null };

/** Of a long table, the chunks near what is in sight and the one with the selected cell; the others leave their room. */
export function useChunks(layout: Layout, table: RefObject<HTMLTableElement | null>, selected: number): readonly ShownChunk[] {
  const cuts = chunksOf(layout);
  const [seen, setSeen] = useState<Seen>({ near: new Set(), heights: new Map() });
  useEffect(() => {
    const bodies = [...(table.current?.tBodies ?? [])];
    if (bodies.length < 2) return undefined;
    const onCross = (crossings: readonly IntersectionObserverEntry[]) => setSeen((before) => after(before, crossings, bodies));
    const observer = new IntersectionObserver(onCross, { root: scrollerOf(table.current), rootMargin: AHEAD });
    for (const body of bodies) observer.observe(body);
    return () => observer.disconnect();
  }, [table, cuts.length]);
  return cuts.map((chunk, index) => {
    // The first has the headings, which stay in sight above the others, and one may have the sum that stays below them.
    const hasFoot = layout.gridRows.slice(chunk.from, chunk.to).some(({ foot }) => foot);
    const isThere = index === 0 || hasFoot || seen.near.has(index) || (selected >= chunk.from && selected < chunk.to);
    return { ...chunk, gap: isThere ? null : (seen.heights.get(index) ?? (chunk.to - chunk.from) * ROW_PX) };
  });
}

function after(before: Seen, crossings: readonly IntersectionObserverEntry[], bodies: readonly Element[]): Seen {
  const near = new Set(before.near);
  const heights = new Map(before.heights);
  for (const { target, isIntersecting, boundingClientRect } of crossings) {
    const index = bodies.indexOf(target);
    if (isIntersecting) near.add(index);
    else if (near.delete(index)) heights.set(index, boundingClientRect.height);
  }
  return { near, heights };
}

function scrollerOf(element: Element | null): Element | null {
  const parent = element?.parentElement ?? null;
  if (!parent || /auto|scroll/.test(getComputedStyle(parent).overflowY)) return parent;
  return scrollerOf(parent);
}
