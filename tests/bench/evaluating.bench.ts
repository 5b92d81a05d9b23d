import { expect, it } from 'vitest';
import { Decimal } from '../../shared/number';
import type { Pack } from '../../shared/pack';
import { evaluate } from '../../shared/scoring';
import type { Project, Workbook } from '../../shared/workbook';
import { project } from '../../shared/workbook/schema/workbook';
import { sampleOf } from '../support/packs';

const PROJECTS = 1000;
const LINES = 10;
/** How many times as long as a loop written for this one form the engine may take, which reads its rules from a pack and keeps every figure. */
const MOST = 10;
/** As many rounds; of each side the quickest counts. */
const ROUNDS = 5;

/** What an officer types of a project: amounts of the money that has a source, and ten numeric indicators. */
const typed = Array.from({ length: PROJECTS }, (_, project) => ({
  initial: `${300 + project}.5`,
  adjusted: `${280 + project}.25`,
  executed: `${260 + project}.75`,
  lines: Array.from({ length: LINES }, (__, line) => ({
    points: line % 2 === 0 ? '8' : '10',
    target: `${90 + ((project + line) % 10)}`,
    actual: `${80 + ((project * 7 + line * 3) % 25)}.5`,
  })),
}));

const groups = [
  'quantity',
  'quality',
  'timeliness',
  'economic',
  'social',
  'ecological',
  'sustained',
  'users',
  'quantity',
  'quality',
];

/** A workbook of the 1,000 projects, all new objects: nothing of an earlier evaluation stands. */
function freshBook(workbook: Workbook): Workbook {
  const projects = typed.map(({ initial, adjusted, executed, lines }, at): Project => {
    const money = { initial: { text: initial }, adjusted: { text: adjusted }, executed: { text: executed } };
    const indicators = lines.map(({ points, target, actual }, line) => ({
      id: `i${line}`,
      group: groups[line] ?? '',
      name: `指标${line}`,
      direction: '≥',
      target,
      unit: '%',
      actual: { text: actual },
      points,
    }));
    return project.parse({
      id: `p${at}`,
      code: `${at}`,
      name: `项目${at}`,
      fill: { funds: { fiscal: money }, indicators },
    });
  });
  return { ...workbook, projects };
}

/** The same arithmetic for this form alone: rate and score of the execution, ten scores, their sum. */
function byHand(): string[] {
  const [zero, hundred] = [new Decimal(0), new Decimal(100)];
  return typed.map(({ initial, adjusted, executed, lines }) => {
    const sums = [initial, adjusted, executed].map((text) => zero.plus(new Decimal(text)));
    const rate = (sums[2] ?? zero).div(sums[1] ?? zero);
    let total = Decimal.min(Decimal.max(rate.times(10), 0), 10).toDecimalPlaces(2);
    for (const line of lines) {
      const points = new Decimal(line.points);
      const target = new Decimal(line.target).div(hundred);
      const actual = new Decimal(line.actual).div(hundred);
      const score = actual.gte(target) ? points : points.times(actual).div(target);
      total = total.plus(Decimal.min(Decimal.max(score, 0), points).toDecimalPlaces(2));
    }
    return Decimal.max(total, 0).toFixed(2);
  });
}

function byEngine(pack: Pack, workbook: Workbook): string[] {
  return evaluate(pack, workbook).projects.map(({ rule }) => rule?.toFixed(2) ?? '');
}

/** Milliseconds of processor time: what else the computer has to do does not count. */
function milliseconds(work: () => unknown): number {
  const begin = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(begin);
  return (user + system) / 1000;
}

it(`${PROJECTS} projects of ${LINES} lines are evaluated in at most ${MOST} times a loop written for them alone`, async () => {
  const { pack, workbook } = await sampleOf('anju-2024-hotline');
  expect(byEngine(pack, freshBook(workbook))).toEqual(byHand());
  const books = Array.from({ length: ROUNDS }, () => freshBook(workbook));
  // By turns, so that a computer that is now quicker and now slower is so for both.
  const rounds = books.map((book) => ({ hand: milliseconds(byHand), engine: milliseconds(() => byEngine(pack, book)) }));
  const hand = Math.min(...rounds.map((round) => round.hand));
  const engine = Math.min(...rounds.map((round) => round.engine));
  process.stdout.write(
    `评定 ${PROJECTS} 个项目 ${engine.toFixed(0)} ms，手写的同一算法 ${hand.toFixed(0)} ms，${(engine / hand).toFixed(1)} 倍（上限 ${MOST}）\n`,
  );
  expect(engine / hand).toBeLessThanOrEqual(MOST);
});
