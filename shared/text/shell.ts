/** What the shell itself can refuse, as an officer reads it; the core's refusals are problems, with sentences of their own. */
export const shellSentences = {
  'shell.bad-call': '工作台内部传递的内容不合约定，这一步没有做，已填的内容不受影响。请重试；仍不行请保存后重新打开工作台。',
  'shell.foreign-frame': '这个请求不是来自工作台的窗口，已拒绝。',
  'shell.unexpected': '这一步没有做成，已填的内容还在。请重试；仍不行请另存一份，再重新打开工作台。',
  'shell.not-open': '这份自评卷已经关闭。请回到开始页重新打开。',
  'shell.no-such-sample': '没有找到这个样例。请回到开始页另选一个。',
  'shell.no-such-pack': '没有找到这个地区和年度的评分规则。请回到开始页另选一个。',
  'shell.no-pack-here': '这个文件夹里没有 pack.yaml，不是评分规则的文件夹。请选放着 pack.yaml 的那个。',
  'shell.pack-known': '这套评分规则的编号（pack.yaml 里的 id）与工作台自带的相同，没有载入。请换一个编号再载入。',
  'shell.no-such-file': '这份最近的文件已经找不到了。请用「打开」重新选择。',
  'shell.no-such-version': '这个以前的版本已经找不到了。请关掉这个窗口，再打开「以前的版本」看一次。',
  'shell.read-only': '这份自评卷只能看，没有改动它，也没有存。要改，请用「另存为」存成自己的一份。',
  'shell.other-pack': '这个以前的版本用的是另一套评分规则，不能恢复到这份自评卷里。请把它另外打开。',
  'shell.no-such-job': '这个任务已经结束。',
  'shell.no-folder-shown': '系统没能打开这个文件夹。请照上面写的位置，在文件管理器里自己打开。',
  'shell.busy': '正在导出或读文件，请等它完成，或先取消。',
  'shell.reading-died':
    '读这个文件时中断了，没有打开任何东西，文件也没有动过。请重试；仍不行，请用 Word 或 WPS 打开它，另存为 .docx 再导入。',
  'shell.print-failed': '没有打印成：打印机没有回应，或者没有装打印机。填的内容都在。请看一下打印机再试，或导出 PDF 再打印。',
  'shell.not-saved': '这份自评卷还没有存成文件，没有导出。留底里要放自评卷本身，请先保存。',
  'shell.original-itself': '这就是原件，没有动它。请换一个文件名，或另选一个文件夹，填好的另存一份。',
  'shell.export-died': '导出中断了，没有写完的文件已丢弃，自评卷不受影响。请重试。',
} as const;

export type ShellCode = keyof typeof shellSentences;
