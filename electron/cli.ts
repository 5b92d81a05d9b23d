import path from 'node:path';
import process from 'node:process';
import { makeLibrary } from '../shared/jobs';
import { plainText } from '../shared/text/file-name';
import { shellPrinter } from './cli/print';
import { forkReviewer, REVIEW_WORKER, serveReviews } from './cli/reviewers';
import { runCli } from './cli/run';
import { readSources } from './packs/read';
import { version } from '../package.json';

/** The command line: `jxzp …`. Packs are read from `templates/` beside the program, or from JXZP_TEMPLATES. */
const templates = process.env.JXZP_TEMPLATES ?? path.join(__dirname, '..', '..', 'templates');
const output = {
  out: (text: string) => process.stdout.write(`${text}\n`),
  err: (text: string) => process.stderr.write(`${text}\n`),
};

const world = {
  library: async () => makeLibrary(await readSources(templates)),
  version,
  printPdf: shellPrinter(process.env, process.platform, path.join(__dirname, '..', '..')),
  reviewer: () => forkReviewer(__filename),
  say: (text: string) => output.err(plainText(text).replaceAll('\n', ' ')),
  untilStopped: () => {
    const stop = new AbortController();
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
    return stop.signal;
  },
};

// Whoever reads may have enough (`jxzp packs | head -1`): that is no error, and the exit code stays. A full device is one.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') return;
    process.exitCode = 2;
    const why = error.code ?? '原因不明';
    if (stream === process.stdout) process.stderr.write(`输出没有写完（${why}）：多半是磁盘已满。请换一个地方再试。\n`);
  });
}

if (process.argv[2] === REVIEW_WORKER && process.send) serveReviews();
else
  void runCli(process.argv.slice(2), world, output).then((code) => {
    process.exitCode ??= code;
  });
