/** Refusals of workbook data and of commands. Nothing is changed when one of these is said. */
export const workbookProblems = {
  'workbook.held': (p: { who: string; where: string }) =>
    `这份自评卷正由 ${p.who} 在电脑 ${p.where} 上打开，这里只能看，没有改动。要改，请用「另存为」存成自己的一份。`,
  'workbook.taken': (p: { name: string; who: string; where: string; since: string }) =>
    `「${p.name}」已由 ${p.who} 在电脑 ${p.where} 上接管（自 ${p.since}），不归这个窗口了，这里只能看。您填的都还在窗口里，没有丢。请用「另存为」存成别的名称，再与对方核对。`,
  'workbook.past': (_: Record<string, never>) => '正在看以前的版本，只能看，没有改动。请先恢复到这一版，或回到现在的内容，再改。',
  'workbook.unknown-key': (p: { where: string; key: string; nearest: string | null; known: string }) => {
    const stranger = `${p.where ? `「${p.where}」里` : '最外层'}有不认识的「${p.key}」，没有采用；`;
    const meant = p.nearest === null ? '请检查拼写' : `是不是「${p.nearest}」？`;
    if (p.known === '') return `${stranger}${meant}${p.nearest === null ? '。' : ''}`;
    return `${stranger}${meant}${p.nearest === null ? '，' : ''}能写的是：${p.known}。`;
  },
  'workbook.wrong-kind': (p: { where: string }) => `「${p.where}」的写法不对，没有采用；请对照 inputs 命令印出的样子。`,
  'workbook.no-such-place': (p: { binding: string }) => `没有「${p.binding}」这一格；自评卷没有改动。`,
  'workbook.unreadable-number': (p: { name: string; why: string }) => `${p.name}：${p.why}`,
  'workbook.points-below-zero': (p: { text: string }) =>
    `分值写成了「${p.text}」，指标的分值不能是负数，没有采用；要扣的分请写在自评得分上，并写理由。`,
  'workbook.none-not-allowed': (p: { name: string }) =>
    `${p.name}不能填「无」，没有采用，原来的还在。是 0 的请填 0，还不知道的请空着。`,
  'workbook.percent-here': (p: { name: string; text: string; unit: string }) =>
    `${p.name}的单位是${p.unit}，「${p.text}」是百分数，没有采用；请填${p.unit}数。`,
  'workbook.not-an-option': (p: { name: string; text: string; options: string }) =>
    `${p.name}没有「${p.text}」这个选项，只能是：${p.options}。`,
  'workbook.no-such-goal': (p: { text: string; known: string }) =>
    p.known === ''
      ? `所属的年度目标（goal）写了「${p.text}」，但这张表还没有年度目标；请先写上 goals，或去掉 goal。`
      : `所属的年度目标（goal）没有「${p.text}」，只能是：${p.known}。`,
  'workbook.no-such-form': (p: { id: string }) =>
    `这套评分规则没有编号为「${p.id}」、可以这样添加的表，或者要写的项目不在；自评卷没有改动。`,
  'workbook.form-of-none': (p: { name: string }) =>
    `这张${p.name}没有写是哪个项目的，不知道带到哪张自评表；自评卷没有改动。请先在表上选定项目。`,
  'workbook.form-carry': (p: { where: string }) => `「${p.where}」只有申报表、监控表能写（带到自评表）；请去掉它。`,
  'workbook.no-such-project': (p: { id: string }) => `没有编号为「${p.id}」的项目；自评卷没有改动。`,
  'workbook.no-such-item': (p: { id: string }) => `没有找到「${p.id}」；它可能已经删掉了，自评卷没有改动。`,
  'workbook.same-id': (p: { id: string }) => `「${p.id}」重复了；每一项的 id 只能用一次。`,
  'workbook.unknown-command': (p: { name: string }) => `不认识的操作「${p.name}」；自评卷没有改动。`,
  'workbook.command-args': (p: { name: string; where: string }) => `「${p.name}」的参数不对（${p.where}）；自评卷没有改动。`,
  'workbook.too-many-rows': (p: { max: string }) => `最多 ${p.max} 行，没有再加。`,
  'workbook.too-few-rows': (p: { min: string }) => `至少要留 ${p.min} 行，没有删。`,
  'workbook.other-year': (p: { year: string; expected: string }) =>
    `数据是 ${p.year} 年的，这份自评卷是 ${p.expected} 年的；没有采用。请核对年度，或去掉数据里的 year。`,
  'workbook.other-variant': (p: { name: string; option: string; expected: string }) =>
    p.expected === ''
      ? `数据里写了「${p.name}：${p.option}」，这份自评卷的规则没有「${p.name}」这个选择；没有采用。请去掉数据里的这一行。`
      : `数据里「${p.name}」写的是「${p.option}」，这份自评卷新建时选的是「${p.expected}」；没有采用。请新建一份选对的，或去掉数据里的这一行。`,
  'workbook.other-pack': (p: { pack: string; expected: string }) =>
    `数据是「${p.pack}」的，这份自评卷用的是「${p.expected}」；没有采用。`,
};
