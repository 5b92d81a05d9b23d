import { check as checkFormula, type NameType, parse } from '../../formula';
import { nearest } from '../../formula/nearest';
import type { ReportCase, ReportSection } from '../../pack';
import { partsOf, reportWords } from '../../report';
import { type Problem, problem } from '../../text/problem';
import type { Check } from '../check';
import type { PathPart } from '../place';
import type { Subject } from '../subject';
import { nodesOf } from '../tree';

/** Reports: the words, conditions, phrases, tables and branches they name have to be there. */
export const reports: Check = {
  name: 'reports',
  about: '报告里的词、条件、句子、表都有',
  touches: 'form',
  run: (subject) => [
    ...Object.entries(subject.pack.phrases).flatMap(([name, cases]) => inCases(cases, ['phrases', name], subject)),
    ...subject.pack.reports.flatMap(({ title, needs, front, sections }, index) => [
      ...inCover(front?.cover ?? [], sections, ['reports', index, 'front', 'cover'], subject),
      ...inText(title, ['reports', index, 'title'], subject),
      ...inTable(needs, ['reports', index, 'needs'], subject),
      ...sections.flatMap((section, at) => inSection(section, ['reports', index, 'sections', at], subject)),
    ]),
  ],
};

type Path = readonly PathPart[];

function inSection(section: ReportSection, path: Path, subject: Subject): Problem[] {
  const { title, text, when, list, bars, table, at, under, sections } = section;
  const texts = list ? [...list.columns.map((column) => column.text), ...list.closing.flat()] : [];
  return [
    ...inText(title ?? '', [...path, 'title'], subject),
    ...inCases(text ?? [], [...path, 'text'], subject),
    ...inFormula(when, 'boolean', [...path, 'when'], subject),
    ...texts.flatMap((one) => inText(one, [...path, 'list'], subject)),
    ...(bars ? [bars.label, bars.text].flatMap((one) => inText(one, [...path, 'bars'], subject)) : []),
    ...inFormula(bars?.share, 'number', [...path, 'bars', 'share'], subject),
    ...inTable(table, [...path, 'table'], subject),
    ...inText(section['table-title'] ?? '', [...path, 'table-title'], subject),
    ...[at, under, list?.under, bars?.under].flatMap((id) => inTree(id, path, subject)),
    ...(sections ?? []).flatMap((child, index) => inSection(child, [...path, 'sections', index], subject)),
  ];
}

function inCases(cases: readonly ReportCase[], path: Path, subject: Subject): Problem[] {
  return cases.flatMap(({ when, text }) => [...inFormula(when, 'boolean', path, subject), ...inText(text, path, subject)]);
}

function inText(text: string, path: Path, subject: Subject): Problem[] {
  return partsOf(text).flatMap((part) => (part.kind === 'token' ? inToken(part.token, path, subject) : []));
}

/** Keys of figures are not looked up here: which there are depends on the workbook. */
function inToken(token: string, path: Path, subject: Subject): Problem[] {
  if (token.startsWith('=')) return inFormula(token.slice(1).split('|')[0], undefined, path, subject);
  const isKey = token.includes('/') && !token.startsWith('>');
  if (isKey || token.startsWith('?')) return [];
  const phrases = Object.keys(subject.pack.phrases);
  const [known, name] = token.startsWith('>') ? [phrases, token.slice(1)] : [reportWords.map((word) => word.name), token];
  if (known.includes(name)) return [];
  return [problem('packcheck.report-word', subject.at(...path), { name, nearest: nearest(name, known) })];
}

const types: ReadonlyMap<string, NameType> = new Map(reportWords.map(({ name, type }) => [name, type]));

function inFormula(source: string | undefined, expected: NameType | undefined, path: Path, subject: Subject): Problem[] {
  if (source === undefined) return [];
  const read = parse(source);
  const checked = read.ok ? checkFormula(read.value, types, expected) : read;
  return checked.ok ? [] : [problem('packcheck.report-formula', subject.at(...path), { formula: source })];
}

/** What stands on a cover is a paragraph of the report, without a heading and with nothing under it. */
function inCover(ids: readonly string[], sections: readonly ReportSection[], path: Path, subject: Subject): Problem[] {
  const known = sections.flatMap((section) => (isPlain(section) ? [section.id] : []));
  return ids.flatMap((id, at) =>
    known.includes(id)
      ? []
      : [
          problem('packcheck.report-place', subject.at(...path, at), {
            what: '封面上的段落（第一层、没有标题的）',
            id,
            nearest: nearest(id, known),
          }),
        ],
  );
}

function isPlain({ title, sections, list, bars, table }: ReportSection): boolean {
  return [title, sections, list, bars, table].every((one) => one === undefined);
}

function inTable(id: string | undefined, path: Path, subject: Subject): Problem[] {
  const known = subject.pack.tables.map((table) => table.id);
  if (id === undefined || known.includes(id)) return [];
  return [problem('packcheck.report-place', subject.at(...path), { what: '表', id, nearest: nearest(id, known) })];
}

function inTree(id: string | undefined, path: Path, subject: Subject): Problem[] {
  if (id === undefined) return [];
  const known = subject.pack.tables.flatMap((table) => nodesOf(table, []).map(({ node }) => node.id));
  if (known.includes(id)) return [];
  return [problem('packcheck.report-place', subject.at(...path), { what: '大类或指标', id, nearest: nearest(id, known) })];
}
