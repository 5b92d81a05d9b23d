/** What can be wrong with a formula of a rule pack. `at` is the character it stands at, from 1; `length` how many. */
interface Position {
  readonly at: number;
  readonly length: number;
}

type TypeName = 'number' | 'text' | 'boolean' | 'list' | 'numbers' | 'criterion';

const TYPE_NAMES: Record<TypeName, string> = {
  number: '数',
  text: '文字',
  boolean: '条件（是或否）',
  list: '列表',
  numbers: '数或列表',
  criterion: '条件文字或数',
};

/** Reading: the text is not a formula. */
const reading = {
  'formula.empty': (_: Position) => '公式是空的。请写上公式。',
  'formula.too-long': ({ most }: Position & { most: number }) => `公式太长了，最多 ${most} 个字。请拆成几个步骤，或改用宏。`,
  'formula.too-deep': ({ most }: Position & { most: number }) => `公式套得太深了，最多 ${most} 层。请拆成几个步骤。`,
  'formula.too-big': ({ most }: Position & { most: number }) => `公式（宏展开以后）太大了，最多 ${most} 项。请拆成几个步骤。`,
  'formula.character': ({ at, character }: Position & { character: string }) =>
    `第 ${at} 个字「${character}」不能用在公式里。文字请放在引号里。`,
  'formula.number': ({ at, typed }: Position & { typed: string }) =>
    `第 ${at} 个字起的「${typed}」不是一个数。请写成 1234.56 或 95% 的样子；名称不能以数字开头。`,
  'formula.text-open': ({ at }: Position) => `第 ${at} 个字起的文字没有收尾的引号。请补上引号。`,
  'formula.text-too-long': ({ at, most }: Position & { most: number }) => `第 ${at} 个字起的文字太长了，最多 ${most} 个字。`,
  'formula.name-too-long': ({ at, most }: Position & { most: number }) => `第 ${at} 个字起的名称太长了，最多 ${most} 个字。`,
  'formula.unexpected': ({ at, found }: Position & { found: string }) =>
    `第 ${at} 个字「${found}」放的地方不对。请检查它前后是否少了数、名称或运算符号。`,
  'formula.ends-early': ({ at }: Position) => `公式到第 ${at} 个字就断了，后面还缺内容。请补完整。`,
  'formula.bracket': ({ at }: Position) => `第 ${at} 个字的括号没有配对。请补上另一半括号。`,
  'formula.chained': ({ at }: Position) => `第 ${at} 个字：比较不能连着写。请改成 AND(1<x, x<2) 的样子。`,
  'formula.too-many-arguments': ({ at, most }: Position & { most: number }) =>
    `第 ${at} 个字起的函数参数太多了，最多 ${most} 个。`,
};

/** Macros. */
const macros = {
  'formula.macro-head': ({ typed }: Position & { typed: string }) =>
    `宏的写法「${typed}」不对。请写成 线性(x, 满分点, 零分点) 的样子，参数不能重复，名称不能与函数相同。`,
  'formula.macro-arguments': ({ at, name, expected, given }: Position & { name: string; expected: number; given: number }) =>
    `第 ${at} 个字起：宏「${name}」要 ${expected} 个参数，这里给了 ${given} 个。`,
  'formula.macro-recursion': ({ at, name }: Position & { name: string }) =>
    `第 ${at} 个字起：宏「${name}」绕回来用到了它自己。请改掉。`,
};

/** Checking and evaluating: it is a formula, but not one that can be worked out. */
const checking = {
  'formula.unknown-name': ({ at, name, nearest }: Position & { name: string; nearest: string | null }) =>
    `第 ${at} 个字起：没有叫「${name}」的数据或步骤。${nearest === null ? '请检查名称，或在 inputs、steps 里补上它。' : `是不是「${nearest}」？`}`,
  'formula.unknown-function': ({ at, name, nearest }: Position & { name: string; nearest: string | null }) =>
    `第 ${at} 个字起：没有叫「${name}」的函数或宏。${nearest === null ? '可用的函数见 templates/FORMULAS.md。' : `是不是「${nearest}」？`}`,
  'formula.arguments': ({ at, name, use }: Position & { name: string; use: string }) =>
    `第 ${at} 个字起：函数 ${name} 的参数个数不对。写法是 ${use}。`,
  'formula.type': ({ at, expected, found }: Position & { expected: TypeName; found: TypeName }) =>
    `第 ${at} 个字起：这里要的是${TYPE_NAMES[expected]}，得到的是${TYPE_NAMES[found]}。`,
  'formula.criterion': ({ at, typed }: Position & { typed: string }) =>
    `第 ${at} 个字起：COUNTIF 的条件「${typed}」看不懂。请写成 "是"、">=90%" 或 5 的样子。`,
  'formula.exponent': ({ at, most }: Position & { most: number }) =>
    `第 ${at} 个字起：^ 后面只能是 -${most} 到 ${most} 之间的整数，或代表整数的名称。`,
  'formula.places': ({ at, most }: Position & { most: number }) =>
    `第 ${at} 个字起：保留的位数只能是 -${most} 到 ${most} 之间的整数。`,
  'formula.too-large': ({ at }: Position) => `第 ${at} 个字起：算出来的数太大了。请检查公式和填的数。`,
};

export const formulaProblems = { ...reading, ...macros, ...checking };
