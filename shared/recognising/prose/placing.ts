import type { SourceCell, SourceParagraph } from '../../reading/source';
import { pieceText, type ReportParagraph } from '../../report';
import { type Doubt, doubt } from '../../text/recognising';
import type { Workbook } from '../../workbook';
import { fields } from '../../workbook/fields';
import type { Outcomes } from '../bind';
import { levelled, prose } from '../text';
import { type Found, opening, placeFor, shared } from './place';
import type { KnownReport, Place } from './reports';
import { goesOn, type Section } from './sections';

/** A stretch of prose under one heading of the document; `cell` stands for it among the outcomes. */
export interface ReadText {
  readonly heading: string;
  readonly cell: SourceCell;
}

/** A section that has no place. */
interface Lost {
  readonly section: Section;
  readonly why: Doubt;
}

/** What was found for one heading of a report. */
interface Gathered {
  readonly section: Section;
  readonly sure: boolean;
  readonly lines: SourceParagraph[];
}

/** Puts sections of a document into the reports. */
export class Placing {
  readonly texts: ReadText[] = [];
  readonly #taken = new Set<string>();

  constructor(
    private readonly draft: Workbook,
    private readonly outcomes: Outcomes,
  ) {}

  /** Places a section and what stands under it; `why` is a doubt about all of it. */
  put(section: Section, report: KnownReport, why: Doubt | null): void {
    const found = new Map<Place, Gathered>();
    const lost: Lost[] = [];
    this.#gather(section, { report, above: [], into: null }, { found, lost });
    for (const [place, gathered] of found) this.#write(place, gathered, why);
    for (const one of lost) this.lose(one.section, one.why);
  }

  /** A section that has no place, by its heading, whatever stands under it. */
  lose({ heading, at, body }: Section, why: Doubt): void {
    const lines = body.length > 0 || at === null ? body : [at];
    if (lines.length > 0) this.outcomes.unmatched(this.#cell(heading, lines), why);
  }

  /** Under a heading that the report has not, words belong to the text of the heading above. */
  #gather(
    section: Section,
    { report, above, into }: { report: KnownReport; above: readonly string[]; into: Found | null },
    to: { found: Map<Place, Gathered>; lost: Lost[] },
  ): void {
    const own = placeFor(section, report, above);
    const isTitle = above.length === 0 && section.title !== null;
    let here = own ?? (isTitle ? opening(report) : into);
    const isHeading = own !== null || isTitle;
    const body = section.body.filter((line) => !this.#isSignature(line));
    if (here && here.place.paragraphs.length > 0) {
      const heading = section.at && !isHeading ? [section.at] : [];
      const isRunIn = section.at !== null && body[0]?.position.path === section.at.position.path;
      const lines = isRunIn && heading.length > 0 ? [...heading, ...body.slice(1)] : [...heading, ...body];
      const before = to.found.get(here.place);
      const isSecond = before !== undefined && own !== null;
      if (isSecond && before.sure && !own.sure) {
        to.lost.push(lostFor(section, null));
        here = null;
      } else if (before && !(isSecond && own.sure && !before.sure)) before.lines.push(...lines);
      else {
        if (before) to.lost.push(lostFor(before.section, null));
        to.found.set(here.place, { section, sure: here.sure, lines });
      }
    } else if (body.length > 0) {
      to.lost.push(lostFor({ ...section, body }, own));
    }
    const trail = [...above, section.key];
    for (const part of section.parts) this.#gather(part, { report, above: trail, into: here }, to);
  }

  #write(place: Place, { section: { heading }, sure, lines }: Gathered, why: Doubt | null): void {
    for (const [paragraph, own] of shared(lines, place.paragraphs)) {
      const cell = this.#cell(heading, own);
      const { binding } = paragraph;
      const text = cell.text;
      const before = this.#taken.has(binding) ? (this.draft.reports[keyOf(binding)] ?? pieceText(paragraph.prefilled)) : null;
      this.#taken.add(binding);
      if (before !== null) this.#again(cell, heading, before);
      else {
        keep(this.draft, paragraph, text);
        const doubted = sure ? why : doubt('prose.alike', { heading: place.headings.at(-1) ?? '' });
        if (doubted) this.outcomes.doubtful(cell, binding, text, doubted);
        else this.outcomes.matched(cell, binding, text);
      }
    }
  }

  /** Words for a paragraph that has some already: the first stand. */
  #again(cell: SourceCell, heading: string, before: string): void {
    if (same(cell.text, before)) this.outcomes.matched(cell, null, before);
    else this.outcomes.doubtful(cell, null, '', doubt('prose.twice', { heading }));
  }

  #cell(heading: string, lines: readonly SourceParagraph[]): SourceCell {
    const [first] = lines;
    const position = first?.position ?? { label: '', path: '' };
    // Braces stand for figures in the wording of a report: in a document they are characters.
    const text = prose(
      lines.map((line, at) => line.text.trim() + (goesOn(line.text) || at === lines.length - 1 ? '' : '\n')).join(''),
    )
      .replaceAll('{', '｛')
      .replaceAll('}', '｝');
    const cell = { row: this.texts.length, column: 1, rowSpan: 1, columnSpan: 1, text, hidden: false, position };
    this.texts.push({ heading, cell });
    return cell;
  }

  /** The unit's name by itself, as it stands below a report. */
  #isSignature({ text }: SourceParagraph): boolean {
    return levelled(text) === levelled(this.draft.unit.name);
  }
}

/** `own`: the heading of a report it goes under, which has no place for words. */
function lostFor(section: Section, own: Found | null): Lost {
  const why = own
    ? doubt('prose.no-words', { heading: own.place.headings.at(-1) ?? '' })
    : doubt('prose.no-section', { heading: section.heading });
  return { section, why };
}

/** Keeps words as the wording of a paragraph, unless the report says the same by itself. */
function keep(draft: Workbook, { binding, prefilled }: ReportParagraph, text: string): void {
  if (!same(text, pieceText(prefilled))) draft.reports[keyOf(binding)] = text;
}

const keyOf = (binding: string): string => fields.reportText.parse(binding)?.join('/') ?? binding;

function same(one: string, other: string): boolean {
  return one.replace(/\s/g, '') === other.replace(/\s/g, '');
}
