/** Why a cell of a document read in is doubtful or has no place: a code with its figures, and the sentence people read. */
const sentences = {
  'name.alike': (p: { name: string }) => `名称与「${p.name}」相近而不相同，当作它读的`,
  'name.order': (p: { name: string }) => `名称对不上，按次序当作「${p.name}」`,
  'group.alike': (p: { name: string }) => `评分规则里没有这一级，当作「${p.name}」`,
  'points.differ': (p: { points: string }) => `分值与评分规则的 ${p.points} 不同，照评分规则`,
  'heading.like': (p: { heading: string }) => `栏名「${p.heading}」没有见过，照相近的栏名读的`,
  'row.shifted': (_: Record<string, never>) => '这一行的格子错了一栏，移过来读的',
  'direction.words': (_: Record<string, never>) => '性质写成了文字，换成符号',
  'direction.unknown': (_: Record<string, never>) => '不是认得的指标性质，照原样留着',
  'score.blank': (_: Record<string, never>) => '表上没有印得分，按规则算得出来',
  'score.unreadable': (_: Record<string, never>) => '得分不是一个数，没有采用',
  'value.unreadable': (p: { why: string }) => p.why,
  'funds.only-total': (p: { row: string }) => `表上只印了总额，记在「${p.row}」一行`,
  'funds.only-total-rest': (p: { row: string }) => `表上只印了总额，记在「${p.row}」一行，没有印的其余各行记作 0`,
  'funds.together': (p: { row: string; sources: string }) => `「${p.sources}」合在「${p.row}」一行`,
  'funds.left-out': (p: { row: string }) => `「${p.row}」在评分规则的表上没有一行，总额与各行之和会不同`,
  'funds.no-unit': (p: { unit: string }) => `原件没有写金额单位，按${p.unit}读；数很大，可能是元`,
  'goal.second': (_: Record<string, never>) => '写在目标旁边、没有栏名，当作实际完成情况读的',
  'funds.alike': (p: { row: string }) => `评分规则里没有这一来源，记在「${p.row}」一行`,
  'project.unnamed': (_: Record<string, never>) => '表上没有项目名称',
  'project.of': (p: { name: string }) => `没有写是哪个项目的，当作「${p.name}」的`,
  'table.twice': (p: { first: string }) => `同一张表印了两次，前面印的是「${p.first}」，照前面的`,
  'line.unknown': (_: Record<string, never>) => '评分规则里没有这一行',
  'papers.differ': (p: { table: string }) => `底稿里的数与公开的表不同，照公开的表：${p.table}`,
  'place.none': (_: Record<string, never>) => '自评卷里没有放它的地方',
  'note.own': (_: Record<string, never>) => '表下的说明，自评卷里没有放它的地方',
  'prose.alike': (p: { heading: string }) => `标题与「${p.heading}」相近而不相同，放在它下面`,
  'prose.no-section': (p: { heading: string }) => `评分规则的报告里没有「${p.heading}」这一段，没有采用`,
  'prose.no-words': (p: { heading: string }) => `评分规则的报告在「${p.heading}」下面没有放文字的地方，没有采用`,
  'prose.which': (_: Record<string, never>) => '看不出是哪个项目的报告，没有采用',
  'prose.untitled': (p: { report: string }) => `原件没有写这是哪份报告，照小标题放进「${p.report}」`,
  'prose.twice': (p: { heading: string }) => `「${p.heading}」下的文字在前面已经有了，照前面的`,
  'settlement.several': (p: { name: string }) => `有几处都像「${p.name}」，数又不同，没有采用`,
  'settlement.no-unit': (p: { name: string }) => `这张表没有写金额单位，「${p.name}」没有采用`,
  'paste.no-name': (_: Record<string, never>) => '这一页没有叫这个名称的行',
  'paste.several': (_: Record<string, never>) => '这一页有几行都叫这个名称，分不清是哪一行',
  'paste.no-column': (_: Record<string, never>) => '这一页没有放它的一栏',
  'paste.fixed': (_: Record<string, never>) => '落在不能填的格子上',
  'paste.beyond': (_: Record<string, never>) => '落在表外',
  'paste.most-rows': (p: { max: string }) => `这里最多 ${p.max} 行`,
  'paste.not-option': (p: { options: string }) => `这里只能是：${p.options}`,
  'cell.hidden': (_: Record<string, never>) => '这一格在原件里是隐藏的，看原件时看不见它',
  'year.unsaid': (p: { year: string }) => `原件没有写是哪一年度的，当作 ${p.year} 年度`,
  'month.above': (p: { month: string }) => `监控到 ${p.month} 月，是照表上方的字读的`,
  'cell.two': (_: Record<string, never>) => '栏名里有目标和完成两样，分不出这一格里哪个是哪个，整个当作目标',
  'cell.unread': (_: Record<string, never>) => '没有认出这一格是什么',
};

/** The title of a form left unread on a worksheet that is hidden. */
export const hiddenSheet = (title: string) => `${title}（在隐藏的工作表里，没有读）`;

/** What the prose of a document is called among its tables. */
export const proseTitle = '正文';

/** What the prose of a document belongs to, in place of the path of a table. */
export const PROSE = 'report';

type Sentences = typeof sentences;
export type DoubtCode = keyof Sentences;
export type Doubt = { [Code in DoubtCode]: { code: Code; params: Parameters<Sentences[Code]>[0] } }[DoubtCode];

/** Makes a doubt; the compiler asks for exactly the figures its sentence needs. */
export function doubt<Code extends DoubtCode>(code: Code, params: Parameters<Sentences[Code]>[0]): Doubt {
  return { code, params } as Doubt;
}

/** The sentence of a doubt, without a full stop. */
export function doubtText(said: Doubt): string {
  const speak = sentences[said.code] as (params: Doubt['params']) => string;
  return speak(said.params);
}
