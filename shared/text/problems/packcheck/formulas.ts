import { type InFormula, maybe } from './words';

/** Formulas and the names in them. */
export const formulas = {
  'packcheck.unknown-name': ({ where, formula, why }: InFormula & { why: string }) => `「${where}」的公式「${formula}」：${why}`,
  'packcheck.function': ({ where, formula, why }: InFormula & { why: string }) => `「${where}」的公式「${formula}」：${why}`,
  'packcheck.type': ({ where, formula, why }: InFormula & { why: string }) => `「${where}」的公式「${formula}」：${why}`,
  'packcheck.formula': ({ where, formula, why }: InFormula & { why: string }) => `「${where}」的公式「${formula}」：${why}`,
  'packcheck.name-not-here': ({ where, formula, name, usable }: InFormula & { name: string; usable: string }) =>
    `「${where}」的公式「${formula}」用到「${name}」，但这里还没有它。能用的是：${usable}。`,
  'packcheck.no-points': ({ where, formula }: InFormula) =>
    `「${where}」的公式「${formula}」用到「分值」，但这一项没有写 points。请写上 points，或在公式里直接写数。`,
  'packcheck.option': ({ where, name, typed, options }: { where: string; name: string; typed: string; options: string }) =>
    `「${where}」拿「${name}」与“${typed}”比较，但它只会是：${options}。请改成其中一个，否则这个条件永远不成立。`,
  'packcheck.name-form': ({ where, name }: { where: string; name: string }) =>
    `「${where}」里的名称「${name}」不能用在公式里。名称只用汉字、字母、数字和下划线，不以数字开头，也不与函数同名。`,
  'packcheck.same-name': ({ where, name, one, other }: { where: string; name: string; one: string; other: string }) =>
    `「${where}」里「${name}」有两个意思：${one}、${other}。请给其中一个换个名称。`,
  'packcheck.source': ({ where, name, from, nearest }: { where: string; name: string; from: string; nearest: string | null }) =>
    `「${where}」的「${name}」取自「${from}」，但没有这一项。${maybe(nearest, '请检查写法，或先在规则包里加上它。')}`,
  'packcheck.annex': ({ what, id, nearest }: { what: string; id: string; nearest: string | null }) =>
    `publication 列了${what}「${id}」，但没有这一项。${maybe(nearest, '请检查写法，或从列表里去掉。')}`,
  'packcheck.source-not-here': ({ where, name, from, why }: { where: string; name: string; from: string; why: string }) =>
    `「${where}」的「${name}」不能取自「${from}」：${why}。`,
};
