import { type Data, isMapping, type LoadedPack } from '../../pack';
import { nearest } from '../../formula/nearest';
import { evaluate, type Evaluation, type TableEvaluation } from '../../scoring';
import { type Problem, problem, sentence } from '../../text/problem';
import { newWorkbook, placeOfSlip, readPlain, type Workbook } from '../../workbook';
import { placeIn } from '../place';
import type { Subject } from '../subject';
import { compareTable, type Difference } from './compare';
import { dataPath } from './data-path';
import { type ExampleFile, type ExpectedTable, type OwnerKind, readExpectations } from './expectation';
import { appraisalPath, projectPath } from '../../workbook/fields';

/** How one worked example came out. */
export interface ExampleRun {
  readonly id: string;
  readonly title: string;
  /** Null: not run. */
  readonly passed: boolean | null;
  readonly problems: readonly Problem[];
  readonly differences: readonly Difference[];
}

/** Fills a new workbook with an example's data, evaluates it, and holds every score against the published one. */
export function runExample(subject: Subject, example: ExampleFile): ExampleRun {
  const { file, data } = example;
  const id = textOf(data, 'id') || file;
  const title = textOf(data, 'title');
  const done = (problems: readonly Problem[], differences: readonly Difference[] = []): ExampleRun => ({
    id,
    title,
    passed: problems.length === 0,
    problems,
    differences,
  });
  const about = wordsAbout(example, id, subject.loaded);
  const read = readPlain(data, subject.pack, newWorkbook(subject.pack, ''));
  const expectations = readExpectations(example, id);
  if (!read.ok) {
    const refusals = read.problems.map((why) => {
      const place = placeIn(data, dataPath(placeOfSlip(why), data), file);
      return problem('packcheck.example-data', place, { example: id, where: why.place, why: sentence(why) });
    });
    return done([...about, ...refusals, ...expectations.problems]);
  }
  const evaluation = evaluate(subject.pack, read.value);
  const compared = expectations.tables.map((expected) => compareOne(expected, id, evaluation, read.value, subject));
  return done(
    [
      ...about,
      ...expectations.problems,
      ...compared.flatMap((one) => one.problems),
      ...unnamed(expectations.tables, id, example, evaluation, read.value, subject),
    ],
    compared.flatMap((one) => one.differences),
  );
}

/** What an example has to say of itself. */
function wordsAbout({ file, data }: ExampleFile, example: string, { pack }: LoadedPack): Problem[] {
  const say = (where: string, why: string) =>
    problem('packcheck.example-form', placeIn(data, [where], file), { example, where, why });
  const faults: Problem[] = [];
  if (textOf(data, 'language') !== '1') faults.push(say('language', '要写 1'));
  if (!/^[a-z][a-z0-9-]{0,63}$/.test(textOf(data, 'id'))) faults.push(say('id', '要写成小写字母开头，只用小写字母、数字和短横'));
  if (textOf(data, 'title').trim() === '') faults.push(say('title', '不能空着'));
  if (isMapping(data) && data.pack === undefined) faults.push(say('pack', `要写明是哪个规则包的：${pack.id}`));
  if (isMapping(data) && data.expect === undefined) faults.push(say('expect', '没有写；样例要写明公开的得分'));
  return faults;
}

/** Published scores that differ from the rule's are to be named even where `expect` leaves their table out. */
function unnamed(
  named: readonly ExpectedTable[],
  id: string,
  { data, file }: ExampleFile,
  evaluation: Evaluation,
  workbook: Workbook,
  subject: Subject,
): Problem[] {
  const at = (): string => placeIn(data, ['expect'], file);
  const owners = [
    ...evaluation.tables.map((table) => ({ kind: 'tables' as const, id: table.table })),
    ...evaluation.projects.map((table) => ({ kind: 'projects' as const, id: table.project })),
    ...evaluation.appraisals.map((table) => ({ kind: 'appraisals' as const, id: table.appraisal })),
  ];
  const left = owners.filter((owner) => !named.some((one) => one.kind === owner.kind && one.id === owner.id));
  return left.flatMap(
    (owner) => compareOne({ ...owner, words: {}, lines: new Map(), at }, id, evaluation, workbook, subject).problems,
  );
}

function compareOne(
  expected: ExpectedTable,
  example: string,
  evaluation: Evaluation,
  workbook: Workbook,
  subject: Subject,
): { problems: readonly Problem[]; differences: readonly Difference[] } {
  const result = resultOf(expected.kind, expected.id, evaluation);
  if (!result) {
    const known = idsOf(expected.kind, evaluation);
    const params = { example, where: expected.kind, id: expected.id, nearest: nearest(expected.id, known) };
    return { problems: [problem('packcheck.example-unknown', expected.at(), params)], differences: [] };
  }
  const owner = { tables: expected.id, projects: projectPath(expected.id), appraisals: appraisalPath(expected.id) }[
    expected.kind
  ];
  return compareTable({ example, owner, ownerName: nameOf(expected, result, workbook), expected, evaluation, result, subject });
}

function resultOf(kind: OwnerKind, id: string, evaluation: Evaluation): TableEvaluation | undefined {
  if (kind === 'tables') return evaluation.tables.find((table) => table.table === id);
  if (kind === 'projects') return evaluation.projects.find((table) => table.project === id);
  return evaluation.appraisals.find((table) => table.appraisal === id);
}

function idsOf(kind: OwnerKind, evaluation: Evaluation): string[] {
  if (kind === 'tables') return evaluation.tables.map((table) => table.table);
  return kind === 'projects'
    ? evaluation.projects.map((table) => table.project)
    : evaluation.appraisals.map((table) => table.appraisal);
}

function nameOf({ kind, id }: ExpectedTable, result: TableEvaluation, workbook: Workbook): string {
  const project = kind === 'projects' ? id : workbook.appraisals.find((one) => one.id === id)?.project;
  const name = workbook.projects.find((one) => one.id === project)?.name;
  return kind === 'tables' || name === undefined ? result.name : `${result.name}（${name}）`;
}

function textOf(data: Data, key: string): string {
  const value = isMapping(data) ? data[key] : undefined;
  return typeof value === 'string' ? value : '';
}
