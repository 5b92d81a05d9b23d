/** What is done with a file of this name: reviewed, named as one that cannot be read, or passed over. */
export type FileKind = 'review' | 'other-document' | 'ignored';

const REVIEWED = /\.(jxzp|docx|docm|xlsx|xlsm|html?|doc|xls|wps|et|rtf)$/i;

/** What units publish too, and nobody can read tables of. */
const DOCUMENTS = /\.(pdf|ofd|zip|rar|7z|ppt|pptx|xlsb|mht|mhtml)$/i;

/** Traces of programs that have a file open, and of systems. */
const TRACES = /^(~\$|\.|thumbs\.db$|desktop\.ini$)/i;

/** Tells by its name alone whether a file may hold tables. */
export function fileKind(name: string): FileKind {
  if (TRACES.test(name)) return 'ignored';
  if (REVIEWED.test(name)) return 'review';
  return DOCUMENTS.test(name) ? 'other-document' : 'ignored';
}
