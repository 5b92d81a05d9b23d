const at = (where: string) => (where ? `「${where}」` : '文件开头');

/** Refusals of rule packs as they are read. The place (file and line) is said beside the sentence. */
export const packProblems = {
  'pack.unknown': (p: { id: string; known: string }) => `没有「${p.id}」这个规则包；现有：${p.known}。`,
  'pack.unknown-sample': (p: { id: string; known: string }) => `没有「${p.id}」这个样例；现有：${p.known}。`,
  'pack.faulty': (p: { id: string }) => `规则包「${p.id}」没有通过 pack-check，没有用它建自评卷；请先改好下面这些。`,
  'pack.empty': (_: Record<string, never>) => '文件是空的；请写上内容。',
  'pack.too-much': (p: { most: string }) =>
    `这个 YAML 文件太大或太深，超过 ${p.most}，没有读；请核实是不是选错了文件，或拆成几个。`,
  'pack.tag': (p: { tag: string }) => `这里不用 YAML 的类型标记（${p.tag}）；每个值都按文字读，请去掉它。`,
  'pack.encoding': (p: { name: string }) => `「${p.name}」的文字编码认不出来，没有读；请用记事本另存为 UTF-8 编码后再试。`,
  'pack.unreadable-file': (p: { name: string }) =>
    `文件夹里的「${p.name}」打不开（可能是断了的链接、没有权限，或不是普通文件），没有读；请去掉它或补上它。`,
  'pack.yaml': (_: Record<string, never>) =>
    `从这一行起 YAML 读不下去；请检查这一行和上一行的缩进、冒号、引号和括号，改正后再试。`,
  'pack.tab': (_: Record<string, never>) => '这一行用 Tab 缩进；YAML 的缩进只能用空格，请把 Tab 换成空格。',
  'pack.wide-space': (_: Record<string, never>) => '这一行用全角空格（或不换行空格）缩进；请换成半角空格。',
  'pack.dash-space': (_: Record<string, never>) => '这一行开头的「-」后面少了一个空格；请写成「- 」。',
  'pack.wide-colon': (_: Record<string, never>) => '这一行的键后面是全角冒号「：」；请换成半角冒号「:」，后面空一格。',
  'pack.wide-comma': (_: Record<string, never>) => '花括号里用了全角逗号「，」；请换成半角逗号「,」。',
  'pack.colon-space': (p: { key: string }) => `「${p.key}:」的冒号后面少了一个空格；请补上。`,
  'pack.colon-inside': (_: Record<string, never>) =>
    "这一行的值里有「冒号加空格」；请把整个值用 '单引号' 括起来，或改用全角冒号。",
  'pack.comma-missing': (p: { key: string }) => `花括号里的「${p.key}:」前面少了一个逗号；请补上。`,
  'pack.comma-inside': (p: { text: string }) =>
    `花括号里的「${p.text}」前面是逗号，后面没有冒号；如果它是前一个值的一部分，请把那个值整段用 '单引号' 括起来。`,
  'pack.quote': (p: { sign: string }) => `这一行的值里有「${p.sign}」；带这个符号的值要整段用 '单引号' 括起来。`,
  'pack.interval': (p: { text: string }) => `区间「${p.text}」里有括号和逗号；请用引号括起来：'${p.text}'。`,
  'pack.unclosed': (p: { sign: string }) => `这一行的「${p.sign}」没有配对的另一半；请补上「${otherHalf[p.sign] ?? p.sign}」。`,
  'pack.unopened': (p: { sign: string }) => `这一行多了一个「${p.sign}」；请去掉它，或补上前一半。`,
  'pack.mismatch': (p: { sign: string; open: string }) =>
    `这一行用「${p.open}」开头的括号，却以「${p.sign}」结束；请改成「${otherHalf[p.open] ?? ''}」，或把值用 '单引号' 括起来。`,
  'pack.indent': (_: Record<string, never>) => '这一行的缩进与上面哪一级都对不齐；同一级要从同一列写起，下一级多空两格。',
  'pack.language': (_: Record<string, never>) => '第一行没有写「language: 1」；规则包的每个文件都要写它，请补上。',
  'pack.duplicate-key': (_: Record<string, never>) => '同一个键写了两遍；请留下一个。',
  'pack.alias': (_: Record<string, never>) => '这里不用 YAML 的锚点和别名；请把内容直接写出来。',
  'pack.no-file': (p: { folder: string }) => `「${p.folder}」里没有 pack.yaml，不是规则包的文件夹。`,
  'pack.unknown-key': (p: { where: string; key: string; nearest: string | null }) =>
    `${at(p.where)}里有不认识的「${p.key}」${p.nearest === null ? '' : `，是不是「${p.nearest}」`}；请对照 templates/LANGUAGE.md 检查拼写。`,
  'pack.not-one-of': (p: { where: string; got: string; nearest: string | null; allowed: string }) =>
    `${at(p.where)}写成了「${p.got}」${p.nearest === null ? '' : `，是不是「${p.nearest}」`}；只能是：${p.allowed}。`,
  'pack.absent-choice': (p: { where: string; allowed: string }) => `缺少${at(p.where)}；请补上，可以写：${p.allowed}。`,
  'pack.absent': (p: { where: string; nearest: string | null }) =>
    `缺少${at(p.where)}；请补上${p.nearest === null ? '' : `，或者它本来是「${p.nearest}」，编号写错了`}。`,
  'pack.wrong-kind': (p: { where: string; expected: string }) =>
    `${at(p.where)}的写法不对，这里应当是${kinds[p.expected] ?? p.expected}。`,
  'pack.ill-formed': (p: { where: string; got: string; form: string }) =>
    `${at(p.where)}写成了「${p.got}」，格式不对；${Object.hasOwn(forms, p.form) ? `应当是${forms[p.form]}` : '请对照 templates/LANGUAGE.md'}。`,
  'pack.extends-unknown': (p: { id: string }) => `它继承的规则包「${p.id}」没有找到；请检查 extends 的写法。`,
  'pack.extends-circle': (p: { id: string }) => `规则包「${p.id}」绕了一圈继承自己；请断开其中一处 extends。`,
  'pack.variant-unknown': (p: { id: string; known: string }) => `规则包没有「${p.id}」这个选择（variants）；有的是：${p.known}。`,
  'pack.variant-option': (p: { name: string; got: string; known: string }) =>
    `「${p.name}」没有「${p.got}」这一种；可以选：${p.known}。`,
  'pack.formula': (p: { where: string; why: string }) => `「${p.where}」的公式不对：${p.why}`,
  'pack.circle': (p: { names: string }) => `这几步互相引用，算不出来：${p.names}；请拆开其中一步。`,
  'pack.macro-head': (p: { head: string }) => `宏「${p.head}」的写法不对；应当像「线性(x, 满分点, 零分点)」。`,
  'pack.band': (p: { text: string }) => `档「${p.text}」看不懂；请写成 [60%, 80%)、(-∞, N]、< 60% 或 = 0。`,
};

/** Forms of text a pack is made of, by the name the schema gives them. */
const forms: Record<string, string> = {
  'form.id': '小写字母开头、只用小写字母、数字和「-」的编号，至多 64 个字',
  'form.amount': '一个数，如 8、22.5、-5、95%',
  'form.count': '一个整数，如 2',
  'form.year': '四位数的年度，如 2024',
  'form.date': '日期，如 2024-12-31',
  'form.formula': '一个公式，不能空着，至多 2000 个字',
  'form.source':
    '数的来处：unit.编号（单位数据）、project.编号、funds.行.栏、rollup.编号、measure.编号、rows.编号，或就在这一行填的 {id: 编号, …}',
};

const otherHalf: Record<string, string> = { '{': '}', '[': ']' };

const kinds: Record<string, string> = {
  object: '几行「键: 值」',
  array: '以「-」开头的列表',
  string: '一段文字',
  record: '几行「键: 值」',
};
