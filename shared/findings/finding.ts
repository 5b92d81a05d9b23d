import { type FindingCode, type FindingParams, findingWords } from '../text/findings';
import type { Figures } from '../scoring/evaluation';
import type { LineSubject, Subject, TableSubject, TextAt } from './subject';

/** error: export asks before it goes on; doubt: please look; hint: good to know; missing: 待填, not yet wrong. */
export type Severity = 'error' | 'doubt' | 'hint' | 'missing';

interface FindingOf<Code extends FindingCode> {
  readonly code: Code;
  readonly severity: Severity;
  /** The place to go to. */
  readonly binding: string;
  readonly params: FindingParams<Code>;
  /** The reason for which the officer set it aside. */
  readonly acknowledged?: string;
}

/** One thing found. As plain data it says all; its words are made from code and parameters. */
export type Finding = { [Code in FindingCode]: FindingOf<Code> }[FindingCode];

/** Tells what was found, and where. */
export type Report<Codes extends FindingCode> = <Code extends Codes>(
  code: Code,
  binding: string,
  params: FindingParams<Code>,
) => void;

/** How a check is written: what it may find, and what it looks at — the workbook, each table, each line, each text. */
interface CheckSpec<Codes extends FindingCode> {
  /** Its numbers in the list of checks; '' for those beside the list. */
  readonly number: string;
  readonly about: string;
  readonly codes: Readonly<Record<Codes, Severity>>;
  readonly whole?: (subject: Subject, report: Report<Codes>) => void;
  /** `figures`: any figure by key. Findings of a table are kept while the table and the figures looked up for it stand. */
  readonly table?: (table: TableSubject, report: Report<Codes>, figures: Figures) => void;
  readonly line?: (line: LineSubject, report: Report<Codes>, figures: Figures) => void;
  /** Texts are looked at in a workbook and in published bytes alike; `year` is '' where it is not known. */
  readonly text?: (text: TextAt, year: string, report: Report<Codes>) => void;
}

/** A check as the registry holds it. */
export interface Check {
  readonly number: string;
  readonly about: string;
  readonly codes: Partial<Record<FindingCode, Severity>>;
  readonly whole?: (subject: Subject, sink: Finding[]) => void;
  readonly table?: (table: TableSubject, sink: Finding[], figures: Figures) => void;
  readonly line?: (line: LineSubject, sink: Finding[], figures: Figures) => void;
  readonly text?: (text: TextAt, year: string, sink: Finding[]) => void;
}

/** Makes a check; the compiler holds it to the codes it declares and to the parameters each needs. */
export function check<const Codes extends FindingCode>(spec: CheckSpec<Codes>): Check {
  const reporter =
    (sink: Finding[]): Report<Codes> =>
    (code, binding, params) => {
      const found = { code, severity: spec.codes[code], binding, params };
      sink.push(found as unknown as Finding);
    };
  const { number, about, codes, whole, table, line, text } = spec;
  return {
    number,
    about,
    codes,
    ...(whole ? { whole: (subject: Subject, sink: Finding[]) => whole(subject, reporter(sink)) } : {}),
    ...(table ? { table: (one: TableSubject, sink: Finding[], figures: Figures) => table(one, reporter(sink), figures) } : {}),
    ...(line ? { line: (one: LineSubject, sink: Finding[], figures: Figures) => line(one, reporter(sink), figures) } : {}),
    ...(text ? { text: (one: TextAt, year: string, sink: Finding[]) => text(one, year, reporter(sink)) } : {}),
  };
}

/** The words of a finding: what is wrong, naming the figures, and how to mend it. */
export function findingText(finding: Finding): { message: string; fix: string } {
  return findingWords(finding.code, finding.params as never);
}

/**
 * By what a finding is set aside: its code, its place and the figures it names, so that it comes back when one of them
 * changes. Names of tables and lines are not figures: renaming a project brings nothing back.
 */
export function findingKey(finding: Finding): string {
  const figures = Object.entries(finding.params)
    .filter(([name]) => name !== 'where')
    .map(([name, value]) => `${name}=${String(value)}`);
  return `${placeKey(finding)}${figures.length > 0 ? `#${figures.join('|')}` : ''}`;
}

/** What workbooks of earlier versions were set aside by: without the figures. */
export function placeKey({ code, binding }: Finding): string {
  return `${code}@${binding}`;
}
