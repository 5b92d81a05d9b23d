import type { Finding } from './finding';
import type { TableSubject } from './subject';

/** What only asks for words: of a line that has another error it says nothing new. */
const ASKS_FOR_WORDS: ReadonlySet<string> = new Set(['score.low-no-reason', 'score.manual-no-reason', 'execution.low-no-reason']);

/** From so many lines on, one cause is one finding. */
const MANY = 4;

/** One table's findings made few: of a line the most telling, and many lines of one cause as one. */
export function few(table: TableSubject, found: readonly Finding[]): Finding[] {
  return joinBlank(table, oneALine(found));
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
