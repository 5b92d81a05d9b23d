import path from 'node:path';
import { type Library, makeLibrary, reviewFile, unreadFile } from '../../shared/jobs';
import { problem } from '../../shared/text/problem';
import { filePorts, loadFile } from '../disk';
import { readingPorts } from '../disk/reading';
import type { Order, Report } from './messages';

type ReviewOrder = Extract<Order, { kind: 'review' }>;

/** Reviews one file after another. The packs come with the first, and are loaded when the first document asks for them. */
export function fileReviewer(cancelled: () => boolean): (order: ReviewOrder) => Promise<Report> {
  let library: Library = makeLibrary([]);
  return async ({ file, sources }) => {
    if (sources !== null) library = makeLibrary(sources);
    const loaded = await loadFile(file);
    if (!loaded.ok) {
      const [why] = loaded.problems;
      return { kind: 'reviewed', result: unreadFile(why ?? problem('review.died', '', {})) };
    }
    const ports = { file: filePorts, reading: readingPorts(() => undefined, cancelled) };
    const result = await reviewFile(loaded.value.bytes, path.basename(file), library, ports);
    return { kind: 'reviewed', result };
  };
}
