/** Refusals of whole jobs, and of the command line. */
export const jobProblems = {
  'job.cancelled': (_: Record<string, never>) => '已经取消，没有写出文件。',
  'cli.unknown-command': (p: { name: string; known: string }) => `没有「${p.name}」这个命令；可用的有：${p.known}。`,
  'cli.year-before': (p: { year: string; from: string }) =>
    `这套评分规则从 ${p.from} 年起才有，不能做 ${p.year} 年的自评卷。没有写出文件。`,
  'cli.year': (p: { year: string }) => `自评年度不能是「${p.year}」；请写 2000 年以后的四位数字，如 2025。没有写出文件。`,
  'cli.variant': (p: { text: string }) => `「${p.text}」看不懂；请写成「选择=选项」，例如 cost=own。没有写出文件。`,
  'cli.unknown-option': (p: { option: string; command: string; usage: string }) =>
    `「${p.command}」没有「${p.option}」这个选项；用法：${p.usage}`,
  'cli.usage': (p: { usage: string }) => `用法：${p.usage}`,
  'cli.bad-value': (p: { option: string; value: string; allowed: string }) =>
    `「${p.option}」不能是「${p.value}」，只能是：${p.allowed}。`,
  'cli.empty-value': (p: { option: string }) => `「${p.option}」后面是空的，没有做；请写上它的值。`,
  'cli.out-is-file': (_: Record<string, never>) => '这里已经有一个同名的文件，不是文件夹，没有写出；请换一个文件夹。',
  'cli.exists': (p: { name: string }) => `「${p.name}」已经存在，没有动它；请换一个文件名。`,
  'cli.no-folder': (_: Record<string, never>) =>
    '没有这个文件夹，或者打不开；规则包是 templates 里某个地区、某一年的文件夹，要写它的路径。',
  'cli.no-pdf': (_: Record<string, never>) =>
    '这里没有图形界面，不能排版成 PDF，没有写出任何文件；请在窗口里导出，或用 Word、WPS 打开导出的 docx 另存为 PDF。',
  'cli.bug': (_: Record<string, never>) => '程序出了意外的错误，没有写出任何文件；请把这条命令和用到的文件告诉维护人员。',
};
