/** What is taken off a document that is filled in, besides who made it and when. */
const takenOff = {
  comments: '批注',
  changes: '修订痕迹（已接受）和批注',
  links: '到别的文件的链接',
  properties: '自定义属性',
  history: '修订记录',
} as const;

export type TakenOff = keyof typeof takenOff;

/** Every kind of it. */
export const takenOffKinds = ['comments', 'changes', 'links', 'properties', 'history'] as const satisfies readonly TakenOff[];

/** The name of it for people. */
export function takenOffName(what: TakenOff): string {
  return takenOff[what];
}

/** Parts of a document that stand beside its text. */
const partsBeyond = {
  header: '页眉',
  footer: '页脚',
  notes: '脚注和尾注',
} as const;

export type PartBeyond = keyof typeof partsBeyond;

/** The name of such a part for people. */
export function partName(part: PartBeyond): string {
  return partsBeyond[part];
}

/** What is said of the prose about a project, of which a further one has none. */
export function uncopiedProse(name: string, paragraphs: number, where: string): string {
  return `原件里写「${name}」的文字有 ${paragraphs} 段（${where}起），没有照抄，请写这个项目的`;
}
