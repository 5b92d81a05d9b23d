import type { FilePorts } from '../file';
import { readDocument, type ReadingPorts } from '../reading';
import { recognise } from '../recognising';
import { isResult, type Reviewed, reviewWorkbook } from '../review';
import { type Problem, problem, sentence } from '../text/problem';
import { reviewWords } from '../text/review';
import type { Library } from './library';
import { openWorkbook } from './workbook-file';

/** What reviewing a file needs of the platform. */
export interface ReviewPorts {
  readonly file: FilePorts;
  readonly reading: ReadingPorts;
}

/**
 * Reviews one file: a workbook by the pack it carries, a published document by the pack that recognises it. Whatever is wrong
 * with the file is the answer; `name` tells a workbook, which is a zip like others.
 */
export async function reviewFile(bytes: Uint8Array, name: string, library: Library, ports: ReviewPorts): Promise<Reviewed> {
  return /\.jxzp$/i.test(name) ? ofWorkbook(bytes, ports.file) : ofDocument(bytes, name, library, ports.reading);
}

/** A file that could not be read, with its sentence. */
export function unreadFile(why: Problem): Reviewed {
  return { kind: 'unread', why: sentence(why) };
}

async function ofWorkbook(bytes: Uint8Array, ports: FilePorts): Promise<Reviewed> {
  const opened = await openWorkbook(bytes, ports);
  if (!opened.ok) return firstOf(opened.problems);
  const { pack, workbook } = opened.value;
  return reviewWorkbook(pack, workbook, { source: 'workbook', doubtful: 0, remark: '' });
}

async function ofDocument(bytes: Uint8Array, name: string, library: Library, ports: ReadingPorts): Promise<Reviewed> {
  const document = await readDocument(bytes, name, ports);
  if (!document.ok) return firstOf(document.problems);
  if (isResult(document.value.blocks.flatMap((block) => (block.kind === 'table' ? [block.sheet ?? ''] : []))))
    return { kind: 'table' };
  const found = recognise(document.value, { packs: library.choices(), year: '' });
  if (!found) return unreadFile(problem('import.nothing', name, { name }));
  const doubtful = found.outcomes.filter(({ state }) => state !== 'matched').length;
  const near = found.near.map(({ pack }) => pack);
  const said = [
    ...(near.length > 0 ? [reviewWords.near(near)] : []),
    ...(found.others.length > 0 ? [reviewWords.others(found.others)] : []),
  ];
  return reviewWorkbook(found.pack, found.workbook, { source: 'document', doubtful, remark: said.join('；') });
}

function firstOf(problems: readonly Problem[]): Reviewed {
  const [first] = problems;
  return unreadFile(first ?? problem('review.died', '', {}));
}
