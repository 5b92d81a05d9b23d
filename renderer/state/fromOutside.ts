import type { AnswerOf } from '../../shared/bridge';
import { openingWith } from './files';
import { importPapers } from './importing';
import { leaveThen } from './leaving';
import { shell } from './shell';

/** Opens what came from outside: a workbook is opened, a document is read into a new one. */
export async function openArrived({ file: ticket, kind }: AnswerOf<'takeDropped'>): Promise<void> {
  await leaveThen(() => {
    if (kind === 'papers') void importPapers(ticket);
    else void openingWith(shell.openDropped({ file: ticket }));
  });
}
