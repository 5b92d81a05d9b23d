import {
  check,
  evaluate,
  expand,
  explain,
  fitsExcel,
  type Macro,
  type NameType,
  parse,
  parseMacroHead,
  print,
  toExcel,
} from '../../../shared/formula';
import { sentence } from '../../../shared/text/problem';
import { effortSince } from '../../support/effort';
import { type Short, text, typeOfShort, valueOf } from './help';

/** What one attack came to: refused with a code, or worked out within what it may see. Anything else is an escape. */
export interface Outcome {
  readonly kind: 'refused' | 'worked out' | 'escaped';
  readonly why: string;
  readonly milliseconds: number;
}

const VALUES: Readonly<Record<string, Short>> = {
  甲: '3',
  乙: '0',
  丙: '',
  丁: '无',
  符合: text('是'),
  达标: true,
  各项: ['1', '2.5'],
};
const TYPES: ReadonlyMap<string, NameType> = new Map(Object.entries(VALUES).map(([name, short]) => [name, typeOfShort(short)]));
const SANE = new Set(['number', 'text', 'boolean', 'list', 'missing', 'undefined', 'error']);

/** Everything a pack's formula goes through, from text to the three printers; asks for nothing that was not given. */
export function attack(source: string, macros: readonly (readonly [string, string])[] = []): Outcome {
  const started = process.cpuUsage();
  const done = (kind: Outcome['kind'], why: string): Outcome => ({ kind, why, milliseconds: effortSince(started) });
  try {
    const known = new Map<string, Macro>();
    for (const [head, body] of macros) {
      const [named, inner] = [parseMacroHead(head), parse(body)];
      if (!named.ok || !inner.ok) return done('refused', 'macro');
      known.set(named.value.name, { ...named.value, body: inner.value });
    }
    const read = parse(source);
    const whole = read.ok ? expand(read.value, known) : read;
    if (!whole.ok)
      return spoken(whole.problems.map(sentence))
        ? done('refused', whole.problems[0]?.code ?? '')
        : done('escaped', 'no sentence');
    const stranger: string[] = [];
    const look = (name: string) => {
      if (!Object.hasOwn(VALUES, name)) stranger.push(name);
      return valueOf(Object.hasOwn(VALUES, name) ? (VALUES[name] as Short) : '0', name);
    };
    // Also what the checker refuses is evaluated and printed: the engine does not rest on the checker for its safety.
    const value = evaluate(whole.value, look);
    const printed = [print(whole.value), toExcel(whole.value, (name) => ({ kind: 'cell', at: `A${name.length}` }))];
    explain(whole.value, (name) => name, look);
    printed.push(String(fitsExcel(printed[1] ?? '')));
    if (!SANE.has(value.kind) || (value.kind === 'number' && !value.value.isFinite())) return done('escaped', value.kind);
    if (value.kind === 'error' && !spoken([sentence(value.problem)])) return done('escaped', 'no sentence');
    const checked = check(whole.value, TYPES);
    if (!checked.ok)
      return spoken(checked.problems.map(sentence))
        ? done('refused', checked.problems[0]?.code ?? '')
        : done('escaped', 'no sentence');
    if (stranger.length > 0) return done('escaped', `asked for ${stranger.join()}`);
    if (value.kind !== 'missing' && value.kind !== 'undefined' && value.kind !== 'error' && value.kind !== checked.value)
      return done('escaped', 'type');
    return done('worked out', value.kind);
  } catch (thrown) {
    return done('escaped', thrown instanceof Error ? `threw ${thrown.message.slice(0, 80)}` : 'threw');
  }
}

/** Each problem is a whole Chinese sentence without holes. */
function spoken(sentences: readonly string[]): boolean {
  return sentences.length > 0 && sentences.every((said) => /[。？]$/.test(said) && !/undefined|null|NaN|\[object/.test(said));
}
