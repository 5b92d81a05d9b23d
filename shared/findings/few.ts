import type { FindingCode } from '../text/findings';
import type { Finding } from './finding';
import type { TableSubject } from './subject';

/** What only asks for words: of a line that has another error it says nothing new. */
const ASKS_FOR_WORDS: ReadonlySet<FindingCode> = new Set([
  'score.low-no-reason',
  'score.manual-no-reason',
  'execution.low-no-reason',
]);

/** What differs from the rule, in a line whose score is outright wrong. */
const DIFFERS: readonly FindingCode[] = ['score.own-differs', 'score.own-far', 'score.own-explained', 'score.met-deducted'];

/** A slip and what follows from it alone: mended, the others are gone. */
const FOLLOWS: readonly { readonly from: readonly FindingCode[]; readonly to: readonly FindingCode[] }[] = [
  { from: ['score.above', 'score.below-zero', 'score.full-unmet', 'deadline.missed'], to: DIFFERS },
  { from: ['percent.lost', 'unit.clash'], to: [...ASKS_FOR_WORDS, ...DIFFERS] },
  { from: ['sign.two', 'direction.odd', 'cost.direction'], to: [...ASKS_FOR_WORDS, 'percent.over'] },
  { from: ['actual.slip'], to: ['percent.over'] },
  { from: ['actual.blank-scored'], to: ['grade.not-chosen'] },
  {
    from: ['money.far', 'amount.negative'],
    to: ['rate.over', 'execution.low-no-reason', 'execution.low-nowhere', 'score.rate-gap', 'budget.tiny'],
  },
  { from: ['execution.low-no-reason'], to: ['score.rate-gap'] },
];

/** From so many lines on, one cause is one finding. */
const MANY = 4;

/** One table's findings made few: of a line the most telling, and many lines of one cause as one. */
export function few(table: TableSubject, found: readonly Finding[]): Finding[] {
  return joinBlank(table, oneALine(withoutFollowers(table, found)));
}

/** Leaves out what only follows from another finding of the same line; of money, from one anywhere in the table. */
function withoutFollowers({ path }: TableSubject, found: readonly Finding[]): readonly Finding[] {
  const causes = FOLLOWS.flatMap(({ from, to }) =>
    found.filter(({ code }) => from.includes(code)).map(({ binding }) => ({ place: placeOf(path, binding), to })),
  );
  if (causes.length === 0) return found;
  return found.filter(
    ({ code, binding }) => !causes.some(({ place, to }) => to.includes(code) && place === placeOf(path, binding)),
  );
}

/** The line a binding is in; amounts, the budget's figures and the execution are one place. */
function placeOf(path: string, binding: string): string {
  const line = lineOf(binding);
  return line === null || line.endsWith('/execution') ? `${path}/money` : line;
}

/** `…/indicator/<id>` or `…/execution`, of a binding inside one; null for other places. */
function lineOf(binding: string): string | null {
  return /^.*?\/(?:indicator\/[^/]+|execution)(?=\/|$)/.exec(binding)?.[0] ?? null;
}

function oneALine(found: readonly Finding[]): Finding[] {
  const wrong = new Set<string>();
  for (const { code, severity, binding } of found) {
    const line = lineOf(binding);
    if (line && !ASKS_FOR_WORDS.has(code) && severity === 'error') wrong.add(line);
  }
  return found.filter(({ code, binding }) => !ASKS_FOR_WORDS.has(code) || !wrong.has(lineOf(binding) ?? ''));
}

function joinBlank({ label }: TableSubject, found: readonly Finding[]): Finding[] {
  const blank = found.filter(({ code }) => code === 'actual.blank-scored');
  const [first] = blank;
  if (!first || blank.length < MANY) return [...found];
  const joined: Finding = {
    code: 'actual.blank-scored-many',
    severity: 'error',
    binding: first.binding,
    params: { where: label, count: String(blank.length) },
  };
  return found.flatMap((one) => (one === first ? [joined] : one.code === 'actual.blank-scored' ? [] : [one]));
}
