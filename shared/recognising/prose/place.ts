import type { SourceParagraph } from '../../reading/source';
import { pieceText, type ReportParagraph } from '../../report';
import { ALIKE, bareHeading, SURE, sameness } from './headings';
import type { KnownReport, Place } from './reports';
import type { Section } from './sections';

/** Where in a report something of a document goes, and whether that is sure. */
export interface Found {
  readonly place: Place;
  readonly sure: boolean;
}

/** The heading of a report most like this one, the headings above both counted in; null where none is. */
export function placeFor({ key }: Section, { places, document }: KnownReport, above: readonly string[]): Found | null {
  const title = bareHeading(document.title);
  const over = above.filter((one) => sameness(one, title) < SURE);
  let best: { place: Place; alike: number; all: number } | null = null;
  for (const place of headingsOf(places)) {
    const alike = sameness(key, place.keys.at(-1) ?? '');
    if (alike < ALIKE) continue;
    const trail = place.keys.slice(0, -1);
    const common = trail.filter((one) => over.some((other) => sameness(one, other) >= ALIKE)).length;
    const all = alike + (trail.length === 0 ? 0 : (0.2 * common) / trail.length);
    if (!best || all > best.all) best = { place, alike, all };
  }
  return best && { place: best.place, sure: best.alike >= SURE };
}

/** Whether a section, or one under it, has a heading of its own in a report. */
export function hasPlace(section: Section, report: KnownReport, above: readonly string[]): boolean {
  if (placeFor(section, report, above) !== null) return true;
  return section.parts.some((part) => hasPlace(part, report, [...above, section.key]));
}

/** What a report says before its first heading. */
export function opening({ places }: KnownReport): Found | null {
  const place = places.find(({ headings }) => headings.length === 0);
  return place ? { place, sure: true } : null;
}

/** Every heading once, also those with nothing but further headings below. */
function headingsOf(places: readonly Place[]): readonly Place[] {
  const all = new Map<string, Place>();
  for (const place of places)
    for (let depth = 1; depth <= place.headings.length; depth += 1) {
      const headings = place.headings.slice(0, depth);
      const trail = headings.join('\n');
      if (depth === place.headings.length) all.set(trail, place);
      else if (!all.has(trail)) all.set(trail, { headings, keys: place.keys.slice(0, depth), paragraphs: [] });
    }
  return [...all.values()];
}

/** Lines under one heading, shared out among the paragraphs the report has there: by the words they begin with, else on with the last. */
export function shared(
  lines: readonly SourceParagraph[],
  paragraphs: readonly ReportParagraph[],
): ReadonlyMap<ReportParagraph, readonly SourceParagraph[]> {
  const parts = new Map<ReportParagraph, SourceParagraph[]>();
  let [at] = paragraphs;
  for (const line of lines) {
    at = paragraphs.find((paragraph) => beginsLike(line.text, paragraph)) ?? at;
    if (at) parts.set(at, [...(parts.get(at) ?? []), line]);
  }
  return parts;
}

function beginsLike(text: string, { prefilled }: ReportParagraph): boolean {
  const bare = text.replace(/\s/g, '');
  const [first] = prefilled;
  const begins = first?.kind === 'text' ? first.text.replace(/\s/g, '') : '';
  return bare === pieceText(prefilled).replace(/\s/g, '') || (begins.length >= 4 && bare.startsWith(begins));
}
