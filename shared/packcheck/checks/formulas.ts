import { check, expand, functionNames, type Node, parse } from '../../formula';
import { childrenOf } from '../../formula/bounds';
import { nearest } from '../../formula/nearest';
import { type Problem, type ProblemCode, problem, sentence } from '../../text/problem';
import type { Check } from '../check';
import { typesOf } from '../scope';
import type { Subject } from '../subject';
import type { Written } from '../written';

/** Every formula against the names it may use: unknown names, functions not allowed, types that do not fit, choices there are not. */
export const formulas: Check = {
  name: 'formulas',
  about: '公式读得懂，用到的名字、函数都有，类型相符',
  touches: 'scores',
  run: (subject) => [...subject.written.flatMap((written) => checkWritten(written, subject)), ...checkMacros(subject)],
};

function checkWritten(written: Written, subject: Subject): Problem[] {
  const parsed = parse(written.text);
  const expanded = parsed.ok ? expand(parsed.value, subject.compiled.macros) : parsed;
  if (!expanded.ok) return expanded.problems.map((why) => told(why, written));
  const checked = check(expanded.value, typesOf(written.scope), written.expected);
  const macros = [...subject.compiled.macros.keys()];
  const faults = checked.ok ? [] : once(checked.problems.map((why) => told(orMacro(why, macros), written)));
  return [...faults, ...strangeOptions(expanded.value, written)];
}

/** A macro's body may say the same wrong thing many times. */
function once(problems: readonly Problem[]): Problem[] {
  const said = new Map(problems.map((one) => [`${one.code} ${sentence(one)}`, one]));
  return [...said.values()];
}

/** Of a function that is none, the macro its name is most like: a pack's macros are called as functions are. */
function orMacro(why: Problem, macros: readonly string[]): Problem {
  if (why.code !== 'formula.unknown-function') return why;
  const { name, nearest: known } = why.params;
  return { ...why, params: { ...why.params, nearest: nearest(name, macros) ?? known } };
}

function told(why: Problem, written: Written): Problem {
  const { where, place, text: formula } = written;
  if (why.code === 'formula.unknown-name') {
    const { name } = why.params;
    if (name === '分值') return problem('packcheck.no-points', place, { where, formula });
    // Where nothing can be added to, what there is says more than where to add it.
    const hasInputs = /\/(indicator|rules)\//.test(written.owner);
    if (written.later?.has(name) || (!hasInputs && why.params.nearest === null && written.scope.size > 0)) {
      return problem('packcheck.name-not-here', place, { where, formula, name, usable: [...written.scope.keys()].join('、') });
    }
  }
  return problem(codeOf(why.code), place, { where, formula, why: sentence(why) });
}

type FormulaCode = 'packcheck.unknown-name' | 'packcheck.function' | 'packcheck.type' | 'packcheck.formula';

function codeOf(code: ProblemCode): FormulaCode {
  if (code === 'formula.unknown-name') return 'packcheck.unknown-name';
  if (code === 'formula.unknown-function') return 'packcheck.function';
  return code === 'formula.type' ? 'packcheck.type' : 'packcheck.formula';
}

/** `项目类别 = "长年"` never holds where the choice is 常年: told before anybody wonders at the score. */
function strangeOptions(node: Node, written: Written): Problem[] {
  const inside = childrenOf(node).flatMap((child) => strangeOptions(child, written));
  if (node.kind !== 'binary' || (node.operator !== '=' && node.operator !== '<>')) return inside;
  const sides = [node.left, node.right];
  const name = sides.find((side) => side.kind === 'name');
  const text = sides.find((side) => side.kind === 'text');
  if (name?.kind !== 'name' || text?.kind !== 'text') return inside;
  const options = written.scope.get(name.name)?.options;
  if (!options || options.includes(text.value)) return inside;
  const params = {
    where: written.where,
    name: name.name,
    typed: text.value,
    options: [...new Set(options)].filter((one) => one !== '').join('、'),
  };
  return [...inside, problem('packcheck.option', written.place, params)];
}

/** A macro nobody uses yet is held to the list of functions too; its names mean something only where it is used. */
function checkMacros(subject: Subject): Problem[] {
  return Object.entries(subject.pack.macros).flatMap(([head, body]) => {
    const place = subject.at('macros', head);
    const parsed = parse(body);
    const expanded = parsed.ok ? expand(parsed.value, subject.compiled.macros) : parsed;
    // What the compiler refuses of a macro it has told already.
    if (!expanded.ok)
      return parsed.ok
        ? expanded.problems.map((why) => problem('packcheck.formula', place, { where: head, formula: body, why: sentence(why) }))
        : [];
    const checked = check(expanded.value, new Map());
    const faults = checked.ok
      ? []
      : checked.problems.filter((why) => why.code === 'formula.unknown-function' || why.code === 'formula.arguments');
    return faults.map((why) => problem(codeOf(why.code), place, { where: head, formula: body, why: sentence(why) }));
  });
}

/** Names no input, step or macro may have. */
export function isFunction(name: string): boolean {
  return (functionNames as readonly string[]).includes(name.toUpperCase());
}
