/** What a file turned out to be, where it is not one of ours. */
export type ForeignKind = 'empty' | 'word' | 'excel' | 'old-office' | 'pdf' | 'zip' | 'other';

const FOREIGN: Record<ForeignKind, string> = {
  empty: '这个文件是空的，不是自评卷（.jxzp）。原文件没有动。请找一份备份，或在工作台里看有没有以前的版本。',
  word: '这是一份 Word 文件，不是自评卷（.jxzp）。原文件没有动。要读它里面的表格，请用「导入」。',
  excel: '这是一份 Excel 文件，不是自评卷（.jxzp）。原文件没有动。要读它里面的表格，请用「导入」。',
  'old-office':
    '这是一份旧格式的 Word 或 Excel 文件，不是自评卷（.jxzp）。原文件没有动。请先另存为 .docx 或 .xlsx，再用「导入」。',
  pdf: '这是一份 PDF 文件，不是自评卷（.jxzp）。原文件没有动。请找它的 Word 或 Excel 原稿，再用「导入」。',
  zip: '这是一个别的压缩包，不是自评卷（.jxzp）。原文件没有动。请解压看看自评卷是不是在里面。',
  other: '这个文件不是自评卷（.jxzp），或者已经完全损坏。原文件没有动。请检查是不是选错了文件。',
};

/** An entry's name as an officer knows it. */
export function partName(entry: string): string {
  if (entry === 'workbook.json') return '填报内容（workbook.json）';
  if (entry === 'pack/pack.json') return '评分规则（pack/pack.json）';
  if (entry === 'manifest.json') return '清单（manifest.json）';
  if (entry.startsWith('evidence/')) return `附件「${entry.slice('evidence/'.length)}」`;
  return `「${entry}」`;
}

const RESCUE = '原文件没有动。请在工作台里打开能读出的部分，或打开以前的版本。';

/** Reading a `.jxzp`. The file itself is never touched by any of these. */
const reading = {
  'file.not-jxzp': ({ kind }: { kind: ForeignKind }) => FOREIGN[kind],
  'file.truncated': (_: Record<string, never>) => `这份自评卷不完整，后面缺了一截，多半是拷贝或下载没有做完。${RESCUE}`,
  'file.damaged': ({ entry }: { entry: string | null }) =>
    entry === null ? `这份自评卷已经损坏，目录读不出来。${RESCUE}` : `这份自评卷里的${partName(entry)}已经损坏。${RESCUE}`,
  'file.strange-entry': ({ entry }: { entry: string }) =>
    `这份文件里有不该有的内容「${entry}」，可能被人改过，没有打开。原文件没有动。请向给您文件的人核实。`,
  'file.too-big': ({ entry, most }: { entry: string | null; most: string }) =>
    `${entry === null ? '这个文件' : `文件里的${partName(entry)}`}太大了，超过 ${most}，没有打开。原文件没有动。请核实它是不是一份正常的自评卷。`,
  'file.no-workbook': (_: Record<string, never>) =>
    '这份文件里没有填报内容（workbook.json），打不开。原文件没有动。请在工作台里打开以前的版本。',
  'file.no-pack': (_: Record<string, never>) =>
    '这份文件里没有评分规则（pack/pack.json），没法评分，没有打开。原文件没有动。请在工作台里打开以前的版本。',
  'file.newer': ({ format, known, program }: { format: number; known: number; program: string }) =>
    `这份自评卷是用更新的程序（${program}，文件格式 ${format}）存的，本程序只认得到格式 ${known}。原文件没有动，一个字节也没有写。请升级程序后再打开。`,
  'file.json': ({ entry }: { entry: string }) => `这份自评卷里的${partName(entry)}读不懂，不是合法的内容。${RESCUE}`,
  'file.workbook-shape': ({ path, fault }: { path: string; fault: ShapeFault }) =>
    `填报内容里的「${path}」${SHAPE_FAULTS[fault]}，没有打开，以免显示错误的数。${RESCUE}`,
  'file.pack-shape': ({ path, fault }: { path: string; fault: ShapeFault }) =>
    `这份自评卷自带的评分规则里的「${path}」${SHAPE_FAULTS[fault]}，没法评分，没有打开。${RESCUE}`,
  'file.pack-rules': ({ first, more }: { first: string; more: number }) =>
    `这份自评卷自带的评分规则里有算不通的规则，没有打开，以免显示错误的数：${first}${more > 0 ? `（另有 ${more} 处）` : ''} 原文件没有动。它可能是用更新的程序做的：请升级程序后再打开，或在工作台里打开能读出的部分、以前的版本。`,
};

/** Why a value did not fit the schema, in few words. */
export type ShapeFault = 'missing' | 'unknown' | 'kind' | 'form' | 'too-long' | 'too-many';

const SHAPE_FAULTS: Record<ShapeFault, string> = {
  missing: '缺了',
  unknown: '是本程序不认得的项目',
  kind: '类型不对',
  form: '写法不对',
  'too-long': '太长了',
  'too-many': '太多了',
};

/** Making a `.jxzp`. */
const writing = {
  'file.unreadable': ({ path, fault }: { path: string; fault: ShapeFault | null }) =>
    `填报内容里的「${path}」${fault === null ? '' : SHAPE_FAULTS[fault]}，存下去会打不开，所以没有存。磁盘上原来的文件完好，您改的内容还在窗口里。请改正这一处（太长的请缩短）后再存。`,
  'file.evidence-name': ({ name }: { name: string }) =>
    `附件的名称「${name}」不能用（不能有 / \\ : * ? " < > | 等符号，不能太长，也不能与别的附件同名）。还没有保存，内容都在。请改名后再存。`,
  'file.evidence-big': ({ name, most }: { name: string; most: string }) =>
    `附件「${name}」太大，或附件加起来太多，超过 ${most}。还没有保存，内容都在。请去掉一些附件后再存。`,
};

/** Which of our actions the disk refused; the officer's data is safe in a different place for each. */
export type DiskDoing = 'read' | 'save' | 'write' | 'lock' | 'journal' | 'version';

const SAFE: Record<DiskDoing, string> = {
  read: '文件没有动。',
  save: '没有存上；磁盘上原来的文件完好，您改的内容还在窗口里。',
  write: '没有写出，原来的文件都没有动。',
  lock: '文件没有动。',
  journal: '刚才的修改没能自动备份，但还在窗口里；请尽快保存。',
  version: '自评卷本身没有受影响。',
};

const DOING: Record<DiskDoing, string> = {
  read: '打开',
  save: '保存',
  write: '写出',
  lock: '登记正在使用',
  journal: '自动备份',
  version: '存取以前的版本',
};

interface OnDisk {
  readonly name: string;
  readonly doing: DiskDoing;
}

/** What the disk said no to. */
const disk = {
  'disk.full': ({ name, doing }: OnDisk) => `${DOING[doing]}「${name}」时磁盘已满。${SAFE[doing]}请清理磁盘，或换一个地方另存。`,
  'disk.read-only': ({ name, doing }: OnDisk) =>
    `${DOING[doing]}「${name}」时发现它（或所在的磁盘）是只读的。${SAFE[doing]}请去掉只读属性，或换一个地方另存。`,
  'disk.no-permission': ({ name, doing }: OnDisk) =>
    `您没有权限${DOING[doing]}「${name}」。${SAFE[doing]}请换一个文件夹，或请管理员开通权限。`,
  'disk.busy': ({ name, doing }: OnDisk) =>
    `${DOING[doing]}「${name}」时它正被别的程序占用（可能是杀毒软件、网盘同步或另一个窗口）。${SAFE[doing]}请稍等再试，或另存为别的名称。`,
  'disk.failing': ({ name, doing }: OnDisk) =>
    `${DOING[doing]}「${name}」时磁盘读写出错。${SAFE[doing]}磁盘可能有故障，请尽快另存到别的磁盘。`,
  'disk.missing': ({ name, doing }: OnDisk) =>
    `${DOING[doing]}「${name}」时找不到它，可能已被移走、改名，或 U 盘、网络断开了。${SAFE[doing]}请检查位置后再试。`,
  'disk.no-file': ({ name }: { name: string }) =>
    `「${name}」不是普通的文件（是文件夹、管道或设备），没有读。请检查是不是选错了。`,
  'disk.other': ({ name, doing, code }: OnDisk & { code: string }) =>
    `${DOING[doing]}「${name}」时系统报告错误（${code}）。${SAFE[doing]}请再试一次，或换一个地方另存。`,
};

interface Holder {
  readonly name: string;
  readonly who: string;
  readonly where: string;
}

/** Others at the same file, and what could not be made sure of. */
const others = {
  'disk.changed': ({ name, by }: { name: string; by: { who: string; where: string } | null }) =>
    `「${name}」在您打开以后被${by === null ? '别人' : `${by.who}（电脑 ${by.where}）`}改过。没有存上，没有盖掉对方的内容，您改的也还在窗口里。请另存为别的名称，再与对方核对。`,
  'disk.vanished': ({ name }: { name: string }) =>
    `「${name}」在您打开以后被移走、改名或删除了。没有存上，您改的内容还在窗口里。请用「另存为」再存一次。`,
  'disk.exists': ({ name }: { name: string }) =>
    `已经有叫「${name}」的文件了。没有存上，没有盖掉它。请换一个名称，或确认要替换它。`,
  'disk.locked': ({ name, who, where, since }: Holder & { since: string }) =>
    `「${name}」正由 ${who} 在电脑 ${where} 上打开（自 ${since}）。文件没有动。请等对方关闭后再打开，或只读打开。`,
  'disk.taken': ({ name, who, where, since }: Holder & { since: string }) =>
    `「${name}」现在由 ${who} 在电脑 ${where} 上打开（自 ${since}），已经不归这个窗口。没有存上，没有盖掉对方的内容，您改的也还在窗口里。请用「另存为」存成别的名称，再与对方核对。`,
  'disk.held': ({ name, who, where, since }: Holder & { since: string }) =>
    `「${name}」正由 ${who} 在电脑 ${where} 上打开（自 ${since}）。没有存上，没有动那个文件，您改的内容还在窗口里。请换一个名称。`,
  'disk.unsaved-found': ({ name }: { name: string }) =>
    `「${name}」上次有没来得及保存的修改，已经接着这些修改打开，什么也没有丢。不要这些修改，按 Ctrl+Z 撤回。`,
  'disk.found-held': ({ name, who, where, since }: Holder & { since: string }) =>
    `这是上次没来得及保存的内容。「${name}」本身正由 ${who} 在电脑 ${where} 上打开（自 ${since}），所以请把找回的内容另存成别的名称，再与对方核对。`,
  'disk.not-attached': ({ names }: { names: readonly string[] }) =>
    `内容找回来了，附件${names.map((name) => `「${name}」`).join('、')}没能找回，存的时候里面不会有它们。请先留住手里的原件；原来的文件若还在，它里面的附件也还在。`,
  'disk.saving': ({ name, who, where }: Holder) =>
    `${who}（电脑 ${where}）正在保存「${name}」。没有存上，您改的内容还在窗口里。请稍等再存一次。`,
  'disk.unsure': ({ name }: { name: string }) =>
    `「${name}」已经写好，但系统没有确认它真正落到磁盘上。您改的内容还在窗口里。请再存一次，存好之前不要关机或拔盘。`,
  'disk.no-version': ({ name }: { name: string }) =>
    `「${name}」已经存好，但存之前的那一版没能留进「以前的版本」。请检查磁盘空间和权限。`,
  'disk.version-damaged': ({ name }: { name: string }) =>
    `「${name}」的这个以前的版本已经损坏，没有取回。自评卷本身没有受影响。请试另一个版本。`,
};

/** Said when something was opened that is not the file itself. */
const rescuing = {
  'file.rescued': ({ name, lost, isProven, isOwnPack }: Rescue) =>
    [
      `这是从损坏的「${name}」里读出来的，作为一份新的自评卷打开，还没有保存。磁盘上的「${name}」没有动。`,
      lost.length > 0 ? `没能读出：${lost.join('、')}。` : '',
      isOwnPack ? '' : '它自带的评分规则坏了，改用工作台自带的同一套；文件里若改过评分规则，请核对分值。',
      isProven ? '' : '文件里的校验清单也坏了，读出的内容只各自校验过，请逐页核对。',
    ].join(''),
  'file.version-opened': ({ name }: { name: string }) =>
    `这是「${name}」以前的一个版本，作为一份新的自评卷打开，还没有保存。磁盘上的「${name}」没有动。`,
};

interface Rescue {
  readonly name: string;
  readonly lost: readonly string[];
  readonly isProven: boolean;
  readonly isOwnPack: boolean;
}

export const fileProblems = { ...reading, ...rescuing, ...writing, ...disk, ...others };
