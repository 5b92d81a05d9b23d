const at = (where: string) => (where ? `「${where}」` : '文件开头');

/** Refusals of rule packs as they are read. The place (file and line) is said beside the sentence. */
export const packProblems = {
  'pack.unknown': (p: { id: string; known: string }) => `没有「${p.id}」这个规则包；现有：${p.known}。`,
  'pack.unknown-sample': (p: { id: string; known: string }) => `没有「${p.id}」这个样例；现有：${p.known}。`,
  'pack.empty': (_: Record<string, never>) => '文件是空的；请写上内容。',
  'pack.too-much': (p: { most: string }) =>
    `这个 YAML 文件太大或太深，超过 ${p.most}，没有读；请核实是不是选错了文件，或拆成几个。`,
  'pack.tag': (p: { tag: string }) => `这里不用 YAML 的类型标记（${p.tag}）；每个值都按文字读，请去掉它。`,
  'pack.encoding': (p: { name: string }) => `「${p.name}」的文字编码认不出来，没有读；请用记事本另存为 UTF-8 编码后再试。`,
  'pack.unreadable-file': (p: { name: string }) =>
    `文件夹里的「${p.name}」打不开（可能是断了的链接、没有权限，或不是普通文件），没有读；请去掉它或补上它。`,
  'pack.yaml': (p: { code: string }) =>
    `这一行不是合法的 YAML（${p.code}）；多半是缩进没有对齐，或冒号后少了空格，请改正后再试。`,
  'pack.duplicate-key': (_: Record<string, never>) => '同一个键写了两遍；请留下一个。',
  'pack.alias': (_: Record<string, never>) => '这里不用 YAML 的锚点和别名；请把内容直接写出来。',
  'pack.no-file': (p: { folder: string }) => `「${p.folder}」里没有 pack.yaml，不是规则包的文件夹。`,
  'pack.unknown-key': (p: { where: string; key: string }) =>
    `${at(p.where)}里有不认识的「${p.key}」；请对照 templates/LANGUAGE.md 检查拼写。`,
  'pack.not-one-of': (p: { where: string; allowed: string }) => `${at(p.where)}只能是：${p.allowed}。`,
  'pack.absent': (p: { where: string }) => `缺少${at(p.where)}；请补上。`,
  'pack.wrong-kind': (p: { where: string; expected: string }) =>
    `${at(p.where)}的写法不对，这里应当是${kinds[p.expected] ?? p.expected}。`,
  'pack.ill-formed': (p: { where: string; got: string }) =>
    `${at(p.where)}写成了「${p.got}」，格式不对；请对照 templates/LANGUAGE.md。`,
  'pack.extends-unknown': (p: { id: string }) => `它继承的规则包「${p.id}」没有找到；请检查 extends 的写法。`,
  'pack.extends-circle': (p: { id: string }) => `规则包「${p.id}」绕了一圈继承自己；请断开其中一处 extends。`,
  'pack.formula': (p: { where: string; why: string }) => `「${p.where}」的公式不对：${p.why}`,
  'pack.circle': (p: { names: string }) => `这几步互相引用，算不出来：${p.names}；请拆开其中一步。`,
  'pack.macro-head': (p: { head: string }) => `宏「${p.head}」的写法不对；应当像「线性(x, 满分点, 零分点)」。`,
  'pack.source-unknown': (p: { name: string; from: string }) =>
    `「${p.name}」取自「${p.from}」，但没有这一项；请检查 from，或在 facts 里加上它。`,
  'pack.band': (p: { text: string }) => `档「${p.text}」看不懂；请写成 [60%, 80%)、(-∞, N]、< 60% 或 = 0。`,
};

const kinds: Record<string, string> = {
  object: '几行「键: 值」',
  array: '以「-」开头的列表',
  string: '一段文字',
  record: '几行「键: 值」',
};
