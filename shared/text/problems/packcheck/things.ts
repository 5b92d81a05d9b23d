import { maybe } from './words';

/** Ids, sources and what belongs together. */
export const things = {
  'packcheck.no-source': ({ where }: { where: string }) => `「${where}」没有写来源。请在 source 写明取自哪份文件、哪张表。`,
  'packcheck.at-no-number': ({ name }: { name: string }) =>
    `「${name}」写了 at，却不是数。决算报表里取得到的只有数，请去掉 at，或改 type。`,
  'packcheck.same-id': ({ what, id }: { what: string; id: string }) =>
    `${what}的 id「${id}」用了两次。id 不能重复，请给后一个换一个。`,
  'packcheck.reserved-id': ({ what, id }: { what: string; id: string }) =>
    `${what}不能用「${id}」作 id，程序另有用处。请换一个。`,
  'packcheck.carry': ({ path, nearest }: { path: string; nearest: string | null }) =>
    `结转（rolling）写的「${path}」没有这一项。${maybe(nearest, '请检查写法。')}`,
  'packcheck.carry-twice': ({ to }: { to: string }) => `有两条结转（rolling）都写进「${to}」。请留下一条。`,
  'packcheck.rating-bar': ({ name, from }: { name: string; from: string }) =>
    `评级「${name}」的分数线「${from}」不对：请写满分 100 时的分数，0 到 100，不带百分号。`,
  'packcheck.rating-by': ({ name, by }: { name: string; by: string }) =>
    `评级「${name}」的分数线写成了「${by}」：要写一个数，或者一个参数的名称（是数的参数）。`,
  'packcheck.rating-order': ({ name, above }: { name: string; above: string }) =>
    `评级「${name}」的分数线不低于前一个「${above}」。请从高到低依次写。`,
  'packcheck.rating-lowest': ({ name, from }: { name: string; from: string }) =>
    `最低的评级「${name}」从 ${from} 分起，更低的分数没有评级。请让最低的一级从 0 起。`,
  'packcheck.rounding': ({ what, places }: { what: string; places: string }) =>
    `${what}写的是 ${places} 位小数，太多了。请写 0 到 6。`,
  'packcheck.rules-open': ({ table }: { table: string }) =>
    `「${table}」的每条计分规则都写了 for，哪条都不成立的指标没有规则可用。请在最后加一条不写 for 的（由人打分的写 score: {manual: …}）。`,
  'packcheck.rule-rows': ({ rule, id }: { rule: string; id: string }) =>
    `「${rule}」有分行的清单（rows），只在写明用它的组里才用。请在那一组写 open: {rule: ${id}}，或者去掉 rows。`,
  'packcheck.rule-never': ({ rule, above }: { rule: string; above: string }) =>
    `计分规则「${rule}」永远用不到：排在它前面的「${above}」没有写 for，已经管了其余的全部。请把它移到前面，或给前一条写上 for。`,
  'packcheck.id-year': ({ id, year }: { id: string; year: string }) =>
    `编号「${id}」里的年度与 year「${year}」不同。请改成一样。`,
  'packcheck.rule-unknown': ({ group, rule, nearest }: { group: string; rule: string; nearest: string | null }) =>
    `「${group}」指定的计分规则「${rule}」没有。${maybe(nearest, '请在 rules 里加上它。')}`,
  'packcheck.no-rules': ({ table }: { table: string }) =>
    `「${table}」让用户自己加指标，但没有 rules，这些指标无法计分。请写上 rules。`,
  'packcheck.input-options': ({ where, name }: { where: string; name: string }) =>
    `「${where}」的「${name}」要从几个选项里选（type: choice），但没有写 options。请写上选项。`,
  'packcheck.input-type': ({ where, name }: { where: string; name: string }) =>
    `「${where}」的「${name}」写了 options，但 type 不是 choice。请写 type: choice，或去掉 options。`,
  'packcheck.rows-count': ({ where, min, max }: { where: string; min: string; max: string }) =>
    `「${where}」的行数至少 ${min}、至多 ${max}，写反了。请改正。`,
  'packcheck.parameter-value': ({ name }: { name: string }) => `参数「${name}」没有值。请写 value，或按单位类别写 by。`,
  'packcheck.parameter-choice': ({ name, value, options }: { name: string; value: string; options: string }) =>
    value === ''
      ? `参数「${name}」是从几种里选一种的，没有写 value。请写其中一种：${options}。`
      : `参数「${name}」的值「${value}」不在 options 里。只能是：${options}。`,
  'packcheck.parameter-twice': ({ name }: { name: string }) => `参数「${name}」既写了 value 又写了 by。请只留一个。`,
  'packcheck.parameter-fact': ({ name, fact }: { name: string; fact: string }) =>
    `参数「${name}」随「${fact}」而变，但 facts 里没有这个可选择的项目。请加上它（type: choice，写上 options）。`,
  'packcheck.parameter-options': ({ name, lacking, extra }: { name: string; lacking: string; extra: string }) =>
    `参数「${name}」与类别的选项对不上：${lacking === '' ? '' : `缺 ${lacking}`}${lacking && extra ? '，' : ''}${extra === '' ? '' : `多出 ${extra}`}。请一个选项写一个值。`,
  'packcheck.parameter-source': ({ name }: { name: string }) =>
    `参数「${name}」要用户确认（confirm），但没有写来源。请在 source 写明以什么为准。`,
};
