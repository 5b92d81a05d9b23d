import type { Pack } from '../../pack';
import type { ReportDocument, ReportParagraph } from '../../report';
import { levelled } from '../text';
import type { ReportTitle } from '../words/sections';
import { bareHeading, SURE, sameness } from './headings';
import { type Section, titleKindOf } from './sections';

/** The paragraphs a report has under one heading. */
export interface Place {
  readonly headings: readonly string[];
  /** The headings' words to compare with others. */
  readonly keys: readonly string[];
  readonly paragraphs: readonly ReportParagraph[];
}

/** A report of the pack as the recogniser sees it. */
export interface KnownReport {
  readonly document: ReportDocument;
  readonly kind: ReportTitle;
  readonly places: readonly Place[];
}

export function knownReport(document: ReportDocument, pack: Pack): KnownReport {
  const spec = pack.reports.find(({ id }) => id === document.report);
  const kind = spec?.part === 'paragraphs' ? 'explanation' : (titleKindOf(document.title) ?? 'project');
  return { document, kind, places: placesOf(document) };
}

/** By heading: headings with nothing under them but further headings have no paragraphs. */
function placesOf({ blocks }: ReportDocument): Place[] {
  const places: (Omit<Place, 'paragraphs'> & { readonly paragraphs: ReportParagraph[] })[] = [];
  for (const block of blocks) {
    if (block.kind !== 'paragraph') continue;
    const headings = block.under;
    const last = places.find((one) => one.headings.join('\n') === headings.join('\n'));
    if (last) last.paragraphs.push(block);
    else places.push({ headings, keys: headings.map(bareHeading), paragraphs: [block] });
  }
  return places;
}

/** The report a title speaks of: of its kind, and of the project named in it or beside it; null where that is none, or not one. */
export function reportNamed({ title, around }: Section, reports: readonly KnownReport[]): KnownReport | null {
  const alike = reports.filter(({ kind }) => kind === title);
  const words = levelled(around);
  const named = alike.filter(({ document: { about } }) => about !== '' && words.includes(levelled(about)));
  const [longest] = named.sort((one, other) => other.document.about.length - one.document.about.length);
  if (longest) return longest;
  const whole = alike.filter(({ document: { about } }) => about === '');
  const [only, ...others] = whole.length > 0 ? whole : alike;
  return only && others.length === 0 ? only : null;
}

/** The report most of whose headings stand among these; null where fewer than three do, or two reports have as many. */
export function reportLike(sections: readonly Section[], reports: readonly KnownReport[]): KnownReport | null {
  const keys = sections.flatMap(keysOf);
  const counted = reports.map((report) => {
    const own = [...new Set(report.places.flatMap((place) => place.keys))];
    return { report, count: own.filter((one) => keys.some((key) => sameness(key, one) >= SURE)).length };
  });
  const [best, next] = counted.sort((one, other) => other.count - one.count);
  return !best || best.count < FEWEST || next?.count === best.count ? null : best.report;
}

/** Headings in common that make prose without a title a report. */
const FEWEST = 3;

function keysOf(section: Section): string[] {
  return [section.key, ...section.parts.flatMap(keysOf)];
}
