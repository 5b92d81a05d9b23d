import { maybe } from './words';

/** The form on paper. */
export const form = {
  'packcheck.span': ({ block, sum, grid }: { block: string; sum: string; grid: string }) =>
    `${block}的各格占 ${sum} 列，表格的 grid 是 ${grid} 列。请改 span，使两者相等。`,
  'packcheck.row-span': ({ block, cell }: { block: string; cell: string }) =>
    `${block}的格「${cell}」往下占的行数超出了这一块。请改 rows。`,
  'packcheck.heading-span': ({ heading, span, sum }: { heading: string; span: string; sum: string }) =>
    `栏目「${heading}」写占 ${span} 列，它下面的栏目共占 ${sum} 列。请去掉它的 span，或改成一样。`,
  'packcheck.column-empty': ({ heading }: { heading: string }) =>
    `栏目「${heading}」没有写印什么。请写 content，或在 columns 里写下一层栏目。`,
  'packcheck.column-both': ({ heading }: { heading: string }) => `栏目「${heading}」既有 content 又有下一层栏目。请只留一个。`,
  'packcheck.column-content': ({ heading, content, why }: { heading: string; content: string; why: string }) =>
    `栏目「${heading}」的内容「${content}」不对：${why}。`,
  'packcheck.column-twice': ({ heading, content }: { heading: string; content: string }) =>
    `栏目「${heading}」的内容「${content}」前面已经有一栏了。请去掉一栏。`,
  'packcheck.column-level': ({ heading, level, depth }: { heading: string; level: string; depth: string }) =>
    `栏目「${heading}」要印第 ${level} 级，但指标树在指标上面只有 ${depth} 级。请去掉这一栏，或改指标树。`,
  'packcheck.column-no-level': ({ level, name }: { level: string; name: string }) =>
    `指标树的第 ${level} 级（如「${name}」）没有栏目，印不出来。请加一栏 content: level-${level}。`,
  'packcheck.column-order': ({ heading }: { heading: string }) =>
    `栏目「${heading}」的次序不对：各级依次排在指标名称前面。请调整。`,
  'packcheck.column-no-name': ({ block }: { block: string }) => `${block}没有印指标名称的栏目。请加一栏 content: name。`,
  'packcheck.field': ({ field, nearest }: { field: string; nearest: string | null }) =>
    `格子的 field「${field}」没有这一项。${maybe(nearest, '请对照 templates/LANGUAGE.md。')}`,
  'packcheck.report-word': ({ name, nearest }: { name: string; nearest: string | null }) =>
    `报告的花括号里写着「${name}」，没有这个词或句子。${maybe(nearest, '能用的词见 templates/LANGUAGE.md 第十三节。')}`,
  'packcheck.report-formula': ({ formula }: { formula: string }) =>
    `报告里的条件或公式「${formula}」读不懂，或者用到了没有的词。能用的词见 templates/LANGUAGE.md 第十三节。`,
  'packcheck.report-place': ({ what, id, nearest }: { what: string; id: string; nearest: string | null }) =>
    `报告里写着${what}「${id}」，规则包里没有。${maybe(nearest, '请检查写法。')}`,
  'packcheck.brace': ({ name, nearest, known }: { name: string; nearest: string | null; known: string }) =>
    `表上的文字里写着「{${name}}」，没有这个词，会原样印出来。${maybe(nearest, `能写的是：${known}。`)}`,
  'packcheck.brace-wide': ({ text }: { text: string }) => `「${text}」里的花括号是全角的，会原样印出来。请换成半角的 { }。`,
  'packcheck.no-column': ({ table, name, contents }: { table: string; name: string; contents: string }) =>
    `「${table}」的指标要填「${name}」，表上却没有这一栏，填不进也印不出。请加一栏 content: ${contents}（写一种）。`,
  'packcheck.funds-total': ({ table, totals }: { table: string; totals: string }) =>
    totals === '0'
      ? `「${table}」的资金没有总额一行。请加一行写 total: true 的，由其余各行相加；只有一行资金的，也要另写总额。`
      : `「${table}」的资金有 ${totals} 行写了 total: true；总额只能有一行，请去掉多的。`,
  'packcheck.step-sign': ({ where, key, text }: { where: string; key: string; text: string }) =>
    `「${where}」的 ${key}（${key === 'step' ? '步长' : '每步扣的分'}）写成了 ${text}；要写大于 0 的数，扣多少就写多少，不带负号。`,
  'packcheck.unprinted': ({ table, name, field: content }: { table: string; name: string; field: string }) =>
    `「${table}」要填「${name}」，表上却没有地方印，算分也用不到。请加一格或一栏印 ${content}，或者不要填它。`,
  'packcheck.no-block': ({ table }: { table: string }) =>
    `「${table}」有指标，blocks 里却没有印指标的一块。请加一块 kind: indicators；继承来的各块没有 id 的，写了 blocks 就是整个换掉，要把各块写全。`,
  'packcheck.cell-both': ({ field, text }: { field: string; text: string }) =>
    `一格里既写了文字「${text}」又写了 field「${field}」。请只留一个。`,
  'packcheck.goals-no-points': ({ table }: { table: string }) =>
    `表「${table}」写了 goals-carry-points，目标各有分值，却没有填分值的地方。请在 kind: goals 的一块里加一栏 content: points，或去掉 goals-carry-points。`,
  'packcheck.goals-twice': ({ table }: { table: string }) => `表「${table}」有两块年度目标，填的是同一份。请只留一块。`,
  'packcheck.block-needs': ({ block, needs }: { block: string; needs: string }) =>
    `${block}印不出来：这张表没有写 ${needs}。请补上，或去掉这一块。`,
};
