import path from 'node:path';
import process from 'node:process';
import { isMainThread } from 'node:worker_threads';
import { answerCommand } from './cli/answer';
import { shellPrinter } from './cli/print';
import { forkReviewer, REVIEW_WORKER, serveReviews } from './cli/reviewers';

/**
 * The command line: `jxzp …`, by itself or as a thread of the installed program. Packs are read from `templates/` beside the
 * program, or from JXZP_TEMPLATES.
 */
if (process.argv[2] === REVIEW_WORKER && process.send) serveReviews();
else
  void answerCommand(process.argv.slice(2), {
    templates: process.env.JXZP_TEMPLATES ?? path.join(__dirname, '..', '..', 'templates'),
    printPdf: shellPrinter(process.env, process.platform, path.join(__dirname, '..', '..')),
    // The installed program is nobody's Node: it starts no other.
    reviewer: isMainThread ? () => forkReviewer(__filename) : undefined,
  }).then((code) => {
    process.exitCode = code;
  });
