/** What the check of a rule pack refuses. File and line are said beside the sentence; it says what is wrong and what to do. */

interface InFormula {
  readonly where: string;
  readonly formula: string;
}

const given = (text: string) => (text === '' ? '' : `（${text} 时）`);
const maybe = (nearest: string | null, otherwise: string) => (nearest === null ? otherwise : `是不是「${nearest}」？`);

/** Formulas and the names in them. */
const formulas = {
  'packcheck.unknown-name': ({ where, formula, why }: InFormula & { why: string }) => `「${where}」的公式「${formula}」：${why}`,
  'packcheck.function': ({ where, formula, why }: InFormula & { why: string }) => `「${where}」的公式「${formula}」：${why}`,
  'packcheck.type': ({ where, formula, why }: InFormula & { why: string }) => `「${where}」的公式「${formula}」：${why}`,
  'packcheck.formula': ({ where, formula, why }: InFormula & { why: string }) => `「${where}」的公式「${formula}」：${why}`,
  'packcheck.name-not-here': ({ where, formula, name, usable }: InFormula & { name: string; usable: string }) =>
    `「${where}」的公式「${formula}」用到「${name}」，但算到这里还没有它。这里能用的是：${usable}。`,
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

interface Sum {
  readonly points: string;
  readonly sum: string;
  readonly working: string;
}

/** Points and weights. */
const points = {
  'packcheck.points-table': ({ table, points: all, sum, working }: Sum & { table: string }) =>
    `「${table}」总分写的是 ${all}，各项加起来是 ${sum}（${working}）。请改总分，或改各项的分值。`,
  'packcheck.points-group': ({ group, points: all, sum, working }: Sum & { group: string }) =>
    `「${group}」写的是 ${all} 分，它下面加起来是 ${sum}（${working}）。请改这一级的分值，或改下面各项的分值。`,
  'packcheck.points-over': ({ group, points: all, sum, working }: Sum & { group: string }) =>
    `「${group}」共 ${all} 分，其中写明分值的已经有 ${sum}（${working}），超过了。请改小其中的分值。`,
  'packcheck.project-weights': ({
    table,
    weights,
    execution,
    points: all,
  }: {
    table: string;
    weights: string;
    execution: string;
    points: string;
  }) =>
    `「${table}」的指标权重合计 ${weights}、预算执行 ${execution}，加起来不是总分 ${all}。请改 checks 里的 project-weights、预算执行的分值或总分。`,
  'packcheck.weights': ({ table, points: all, sum, working }: Sum & { table: string }) =>
    `「${table}」按权重折算，加起来是 ${sum}（${working}），不是总分 ${all}。请改权重，只用权重时合计应当是 100%。`,
  'packcheck.weight-nested': ({ name, above }: { name: string; above: string }) =>
    `「${name}」和它上面的「${above}」都写了权重（weight），会算两遍。请只在一级上写权重。`,
  'packcheck.parts': ({ where, points: all, sum, working }: Sum & { where: string }) =>
    `「${where}」是 ${all} 分，各部分加起来是 ${sum}（${working}）。请改各部分的 points，使合计等于分值。`,
  'packcheck.checklist': ({ where, points: all, sum, working }: Sum & { where: string }) =>
    `「${where}」是 ${all} 分，各要点加起来是 ${sum}（${working}）。请改各要点的 points，使合计等于分值。`,
  'packcheck.checklist-item': ({ where, item }: { where: string; item: string }) =>
    `「${where}」的要点「${item}」没有分。请写上 points；按符合几条得分的，请写 tally。`,
  'packcheck.tally': ({ where, most, points: all }: { where: string; most: string; points: string }) =>
    `「${where}」是 ${all} 分，按符合条数最多只能得 ${most} 分。请改 tally，使全部符合时得满分。`,
  'packcheck.tally-count': ({ where, count, items }: { where: string; count: string; items: string }) =>
    `「${where}」的 tally 写了符合 ${count} 条，但一共只有 ${items} 个要点。请去掉这一档，或补上要点。`,
  'packcheck.tally-order': ({ where, count, score, less }: { where: string; count: string; score: string; less: string }) =>
    `「${where}」的 tally：符合 ${count} 条得 ${score} 分，比条数少的还少（${less} 分）。请检查是否写反了。`,
  'packcheck.above-points': ({ where, constant, points: all }: { where: string; constant: string; points: string }) =>
    `「${where}」能得 ${constant}，超过了它的分值 ${all}。请改小这个数，或改分值；允许超过分值的，请写 max。`,
  'packcheck.below-points': ({ where, most, points: all }: { where: string; most: string; points: string }) =>
    `「${where}」是 ${all} 分，但最好的一档只得 ${most} 分，永远得不到满分。请检查档的分数或分值。`,
  'packcheck.deduction-sign': ({ where, constant }: { where: string; constant: string }) =>
    `「${where}」是扣分项，公式「${constant}」却总是正数；扣分要写成负数，否则一分也扣不到。请写成 0 - (…)。`,
  'packcheck.percent': ({ where, name, figure }: { where: string; name: string; figure: string }) =>
    `「${where}」拿「${name}」与 ${figure} 比，「${name}」是比率（93.44% 就是 0.9344）。请写成 ${figure}%。`,
  'packcheck.deduction-positive': ({ where, constant }: { where: string; constant: string }) =>
    `「${where}」是扣分项，公式却能得 ${constant}；扣分要写成负数，否则一分也扣不到。请在前面加上负号。`,
};

interface Between {
  readonly where: string;
  readonly one: string;
  readonly other: string;
  readonly from: string;
  readonly to: string;
  readonly given: string;
}

/** Bands, grades and cases. */
const bands = {
  'packcheck.band-empty': ({
    where,
    band,
    low,
    high,
    given: when,
  }: {
    where: string;
    band: string;
    low: string;
    high: string;
    given: string;
  }) => `「${where}」的档「${band}」是空的${given(when)}：从 ${low} 到 ${high}，没有数落在里面。请检查端点和参数。`,
  'packcheck.bands-overlap': ({ where, one, other, from, to, given: when }: Between) =>
    `「${where}」的档「${one}」和「${other}」重叠${given(when)}：${from} 到 ${to} 同时落在两档。请改端点。`,
  'packcheck.bands-gap': ({ where, one, other, from, to, given: when }: Between) =>
    `「${where}」的档「${one}」和「${other}」之间有缺口${given(when)}：${from} 到 ${to} 不在任何一档。请补一档，或改端点。`,
  'packcheck.band-end-twice': ({ where, one, other, from, given: when }: Between) =>
    `「${where}」的档「${one}」和「${other}」都包括 ${from}${given(when)}。请把其中一个端点改成开的：( 或 )；系数的分档写 end: open。`,
  'packcheck.band-end-missing': ({ where, one, other, from, given: when }: Between) =>
    `「${where}」的档「${one}」和「${other}」都不包括 ${from}${given(when)}。请把其中一个端点改成闭的：[ 或 ]。`,
  'packcheck.bands-open-end': ({ where, band, at, side }: { where: string; band: string; at: string; side: 'low' | 'high' }) =>
    side === 'low'
      ? `「${where}」最低的一档「${band}」从 ${at} 起，更低的数不在任何一档。请写成 (-∞, …，或补一档。`
      : `「${where}」最高的一档「${band}」到 ${at} 止，更高的数不在任何一档。请写成 …, +∞)，或补一档。`,
  'packcheck.bands-order': ({ where, band }: { where: string; band: string }) =>
    `「${where}」的档没有按大小排列：「${band}」放错了地方。请从低到高或从高到低依次写。`,
  'packcheck.grade-range': ({ where, grade }: { where: string; grade: string }) =>
    `「${where}」的「${grade}」既没有 value，也没有 from 和 to。请写上它的系数，或系数的范围。`,
  'packcheck.cases-gap': ({ where, formula, from, to }: InFormula & { from: string; to: string }) =>
    `「${where}」的公式「${formula}」里的 IFS 有缺口：${from === to ? from : `${from} 到 ${to} `}不符合任何一个条件。请补上条件，或在最后加 TRUE 和一个值；本就不考核的写 TRUE, NA()。`,
};

/** Ids, sources and what belongs together. */
const things = {
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

/** The form on paper. */
const form = {
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

interface InExample {
  readonly example: string;
}

/** Worked examples. */
const examples = {
  'packcheck.example-form': ({ example, where, why }: InExample & { where: string; why: string }) =>
    `样例「${example}」的「${where}」${why}。`,
  'packcheck.example-data': ({ example, where, why }: InExample & { where: string; why: string }) =>
    `样例「${example}」的数据${where === '' ? '' : `「${where}」`}读不进去：${why}`,
  'packcheck.example-unknown': ({
    example,
    where,
    id,
    nearest,
  }: InExample & { where: string; id: string; nearest: string | null }) =>
    `样例「${example}」的 expect 里，「${where}」写了「${id}」，但没有这一项。${maybe(nearest, '请检查写法。')}`,
  'packcheck.example-differs': ({
    example,
    owner,
    line,
    what,
    expected,
    got,
    working,
  }: InExample & { owner: string; line: string; what: string; expected: string; got: string; working: string }) =>
    `样例「${example}」${owner}${line === '' ? '' : `「${line}」`}的${what}应当是 ${expected}，算出来是 ${got}。${working === '' ? '' : `算法：${working}。`}请核对公式、分值和样例的数据。`,
  'packcheck.example-unexplained': ({
    example,
    owner,
    line,
    rule,
    self,
  }: InExample & { owner: string; line: string; rule: string; self: string }) =>
    `样例「${example}」${owner}「${line}」公开的得分是 ${self}，按规则得 ${rule}，没有写明为什么不同。请在 expect 里写上 self 和 why。`,
  'packcheck.example-above-points': ({
    example,
    owner,
    line,
    score,
    points: all,
  }: InExample & { owner: string; line: string; score: string; points: string }) =>
    `样例「${example}」${owner}「${line}」的得分 ${score} 超过了分值 ${all}。请核对样例的分数和规则包的分值。`,
};

const settingForms: Record<string, string> = {
  amount: "一个数，如 '90' 或 90%",
  whole: "一个整数，如 '100'",
  switch: "'true' 或 'false'",
  text: '表上一处文字的编号',
  words: '几个词，用顿号隔开',
  sums: '「总数 = 分项 + 分项」，几条之间用分号隔开，用编号写',
  'project-sums': '「单位数据 = 资金栏」，几条之间用分号隔开，用编号写',
  limits: '「部分 + 部分 <= 整体」，几条之间用分号隔开，用编号写',
  codes: '检查的编号，用顿号隔开',
};

/** Keys of `checks:`. */
const settings = {
  'packcheck.setting-key': ({ key, nearest, known }: { key: string; nearest: string | null; known: string }) =>
    `checks 里没有「${key}」这一项。${maybe(nearest, `能写的是：${known}。`)}`,
  'packcheck.setting-form': ({ key, got, form: wanted }: { key: string; got: string; form: string }) =>
    `checks 的「${key}」写成了「${got}」，应当是${settingForms[wanted] ?? wanted}。`,
  'packcheck.setting-unknown': ({ key, what, id, nearest }: { key: string; what: string; id: string; nearest: string | null }) =>
    `checks 的「${key}」写了${what}「${id}」，但没有这一项。${maybe(nearest, '请检查写法。')}`,
};

export const packcheckProblems = { ...settings, ...formulas, ...points, ...bands, ...things, ...form, ...examples };
