import { expand, type Macro, type Node, namesIn, parse, parseMacroHead } from '../../formula';
import type { Pack } from '../../pack';
import { type Problem, problem, sentence } from '../../text/problem';

/** Collects problems while a pack is compiled, so that all are told at once. Places are paths inside the pack. */
export class CompileContext {
  readonly problems: Problem[] = [];
  readonly macros = new Map<string, Macro>();

  constructor(readonly pack: Pack) {
    for (const [head, body] of Object.entries(pack.macros)) this.#addMacro(head, body);
  }

  #addMacro(head: string, body: string): void {
    const place = `macros/${head}`;
    const read = parseMacroHead(head, place);
    const parsed = parse(body, place);
    if (!read.ok) this.problems.push(problem('pack.macro-head', place, { head }));
    else if (!parsed.ok) this.refuse(place, head, parsed.problems);
    else this.macros.set(read.value.name, { ...read.value, body: parsed.value });
  }

  /** Says that the formula at `place` is no good, and why. */
  refuse(place: string, where: string, problems: readonly Problem[]): void {
    for (const why of problems) this.problems.push(problem('pack.formula', place, { where, why: sentence(why) }));
  }

  /** Parses a formula and expands its macros; `extra` are macros that hold here only. Null when refused. */
  formula(source: string, place: string, where: string, extra: ReadonlyMap<string, Macro> = this.macros): Node | null {
    const parsed = parse(source, place);
    const expanded = parsed.ok ? expand(parsed.value, extra, place) : parsed;
    if (expanded.ok) return expanded.value;
    this.refuse(place, where, expanded.problems);
    return null;
  }

  /** The same, where there may be none. */
  optional(source: string | undefined, place: string, where: string): Node | null {
    return source === undefined ? null : this.formula(source, place, where);
  }

  /** Puts named formulas in an order in which each needs only earlier ones; a circle is a problem. */
  order<T extends { readonly name: string; readonly nodes: readonly Node[] }>(named: readonly T[], place: string): T[] {
    const byName = new Map(named.map((one) => [one.name, one]));
    const done: T[] = [];
    const state = new Map<string, 'open' | 'done'>();
    const visit = (one: T, path: readonly string[]): void => {
      if (state.get(one.name) === 'done') return;
      if (state.get(one.name) === 'open') {
        this.problems.push(
          problem('pack.circle', place, { names: [...path.slice(path.indexOf(one.name)), one.name].join(' → ') }),
        );
        return;
      }
      state.set(one.name, 'open');
      for (const name of one.nodes.flatMap((node) => [...namesIn(node)])) {
        const needed = byName.get(name);
        if (needed) visit(needed, [...path, one.name]);
      }
      state.set(one.name, 'done');
      done.push(one);
    };
    for (const one of named) visit(one, []);
    return done;
  }
}
