const REST = '别的文件照常审核了。';

/** Refusals of reviewing a folder, and what a result says of a file that could not be read. */
export const reviewProblems = {
  'review.no-folder': (p: { name: string }) =>
    `「${p.name}」不是一个打得开的文件夹，没有审核，也没有写文件；请检查路径，要写放着自评卷和公开的表的那个文件夹。`,
  'review.one-folder': (_: Record<string, never>) =>
    '一次只审核一个文件夹，没有审核；请把要审核的放在一个文件夹里，或分几次审核再用 --merge 合并。',
  'review.nothing': (p: { name: string }) =>
    `「${p.name}」里没有自评卷（.jxzp），也没有 Word、Excel、网页文件，没有写出结果；请检查是不是选错了文件夹。`,
  'review.jobs': (p: { value: string; most: string }) =>
    `「--jobs」要写同时审核几个，从 1 到 ${p.most} 的整数，不能是「${p.value}」；没有审核。`,
  'review.shard': (p: { value: string }) =>
    `「--shard」要写成「第几份/共几份」，例如 2/5 是分成五份的第二份，不能是「${p.value}」；没有审核。`,
  'review.out-kind': (p: { name: string }) =>
    `结果是一份 Excel，「${p.name}」不是以 .xlsx 结尾的文件名，没有审核；请改成 .xlsx。`,
  'review.going-on': (p: { name: string }) =>
    `另一次审核正在写「${p.name}」，没有开始；请等它做完，或换一个文件名。分几份同时审核的，每份要写到各自的文件。`,
  'review.stopped': (p: { done: string; total: string; name: string }) =>
    `已经停下，${p.total} 个文件审核了 ${p.done} 个，没有写出结果。审核过的记在「${p.name}」里，原样再来一次就接着做；不要了可以删掉它。`,
  'review.not-result': (p: { name: string }) =>
    `「${p.name}」不是批量审核的结果，或者里面的表、栏名改过了，没有合并，也没有写文件；请用审核时写出的 Excel。`,
  'review.part-unwritable': (p: { name: string; code: string }) =>
    `做到一半的结果记不进「${p.name}」（${p.code}），多半是磁盘已满或不能写，已经停下；请腾出地方，原样再来一次就接着做。`,
  'review.link': (_: Record<string, never>) =>
    '这是一个指向别处的链接，没有跟过去看，免得看到文件夹外面的文件。请把它指的文件或文件夹拷进来再审核。',
  'review.kind': (_: Record<string, never>) =>
    `这种文件里的表格读不准，没有看。${REST}请用 Word、Excel 或 WPS 打开它，另存为 .docx 或 .xlsx；压缩包请先解压，再审核。`,
  'review.too-long': (p: { seconds: string }) =>
    `这个文件看了 ${p.seconds} 秒还没有看完，停下了。${REST}请单独打开它看看，内容很多的只留下自评表再审核。`,
  'review.died': (_: Record<string, never>) =>
    `看这个文件时程序出了意外，没有看完，原文件没有动。${REST}请单独导入它试试，并把它告诉维护人员。`,
  'review.folder-closed': (p: { code: string }) =>
    `这个文件夹打不开（${p.code}），里面的没有看。${REST}请检查有没有打开它的权限，再审核一次。`,
};
