import type { Pack } from '../../pack';
import type { SourceDocument } from '../../reading/source';
import { buildReports } from '../../report';
import type { Evaluation } from '../../scoring';
import { doubt } from '../../text/recognising';
import type { Workbook } from '../../workbook';
import type { Outcomes } from '../bind';
import { sameness } from './headings';
import { hasPlace } from './place';
import { Placing, type ReadText } from './placing';
import { type KnownReport, knownReport, reportLike, reportNamed } from './reports';
import { type Known, type Section, sectionsOf } from './sections';

export type { ReadText } from './placing';

interface ReadProse {
  /** What was read into a report, or belongs to one and has no place in it. */
  readonly texts: readonly ReadText[];
  /** Headings of prose that is part of no report of the pack. */
  readonly others: readonly string[];
}

/**
 * Puts a document's prose into the reports of the pack, section by section, as the unit's own wording of them; what says the
 * same as the report says by itself is not kept. `evaluation` is the draft's, which the reports are written from.
 */
export function bindProse(
  document: SourceDocument,
  pack: Pack,
  draft: Workbook,
  evaluation: () => Evaluation,
  outcomes: Outcomes,
): ReadProse {
  if (pack.reports.length === 0 || !document.blocks.some(({ kind }) => kind === 'paragraph')) return { texts: [], others: [] };
  const reports = buildReports(pack, structuredClone(draft), evaluation()).map((one) => knownReport(one, pack));
  const placing = new Placing(draft, outcomes);
  const loose: Section[] = [];
  const others: string[] = [];
  const place = (sections: readonly Section[]): void => {
    let explained: KnownReport | null = null;
    for (const section of sections) {
      const report = section.title === null ? null : reportNamed(section, reports);
      if (report?.kind === 'explanation') explained = report;
      if (report) placing.put(section, report, null);
      else if (section.title !== null && reports.some(({ kind }) => kind === section.title))
        placing.lose(section, doubt('prose.which', {}));
      else if (holdsTitle(section)) {
        if (section.body.length > 0) loose.push({ ...section, parts: [] });
        place(section.parts);
      }
      // 「（一）绩效管理工作开展情况」 is one of several headings of the explanation where that has no title of its own.
      else if (explained && hasPlace(section, explained, [])) placing.put(section, explained, null);
      else loose.push(section);
    }
  };
  place(sectionsOf(document, knower(reports)));
  const like = reportLike(loose, reports);
  for (const section of loose) {
    if (like && hasPlace(section, like, [])) placing.put(section, like, doubt('prose.untitled', { report: like.document.title }));
    else if (section.heading !== '' && hasText(section)) others.push(section.heading);
  }
  return { texts: placing.texts, others };
}

function hasText({ body, parts }: Section): boolean {
  return body.length > 0 || parts.some(hasText);
}

function holdsTitle({ parts }: Section): boolean {
  return parts.some((part) => part.title !== null || holdsTitle(part));
}

/** Tells whether a line is a heading of one of the reports. */
function knower(reports: readonly KnownReport[]): Known {
  const own = [...new Set(reports.flatMap(({ places }) => places.flatMap(({ keys }) => keys)))];
  const known = new Map<string, number>();
  return (key, least) => {
    const most = known.get(key) ?? Math.max(0, ...own.map((one) => sameness(key, one)));
    known.set(key, most);
    return most >= least;
  };
}
