import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, openSync, readFileSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Debian's Python, whose python-docx, openpyxl and lxml are independent of the program. */
const PYTHON = '/usr/bin/python3';
const SERVER = path.join(import.meta.dirname, 'python-server.py');

/** The pipes to a Python that has its libraries loaded. */
interface Server {
  readonly to: number;
  readonly from: number;
  /** What it said that nobody has read yet. */
  rest: Buffer;
}

let server: Server | null = null;

/** Starts it. It ends when this process does: then nobody holds the pipe it reads. */
function start(): Server {
  const folder = mkdtempSync(path.join(tmpdir(), 'jxzp-python-'));
  const [to, from] = [path.join(folder, 'to'), path.join(folder, 'from')];
  execFileSync('mkfifo', [to, from]);
  const child = spawn(PYTHON, [SERVER, to, from], { stdio: ['ignore', 'ignore', 'inherit'] });
  if (child.pid === undefined) throw new Error(`${PYTHON} does not start`);
  child.unref();
  // Each waits for the other end.
  const made = { to: openSync(to, 'w'), from: openSync(from, 'r'), rest: Buffer.alloc(0) };
  rmSync(folder, { recursive: true });
  return made;
}

function writeAll(file: number, bytes: Buffer): void {
  for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done);
}

function readLine(from: Server): string {
  const pieces = [from.rest];
  const piece = Buffer.alloc(1 << 16);
  for (let last = from.rest; ; ) {
    const end = last.indexOf(10);
    if (end >= 0) {
      from.rest = last.subarray(end + 1);
      pieces[pieces.length - 1] = last.subarray(0, end);
      return Buffer.concat(pieces).toString('utf8');
    }
    const count = readSync(from.from, piece);
    if (count === 0) throw new Error('Python ended without an answer');
    last = Buffer.from(piece.subarray(0, count));
    pieces.push(last);
  }
}

/** What a script writes to its output; `name` is its file where `script` was read from one. */
export function runPython(script: string, args: readonly string[] = [], input = '', name = '-c'): string {
  server ??= start();
  writeAll(server.to, Buffer.from(`${JSON.stringify({ script, name, args, input })}\n`));
  const answer = JSON.parse(readLine(server)) as { output: string } | { error: string };
  if ('error' in answer) throw new Error(answer.error);
  return answer.output;
}

/** The same for a script beside this file, which takes its request and gives its answer as JSON. */
export function askPython<Answer>(script: string, request: object): Answer {
  const file = path.join(import.meta.dirname, script);
  return JSON.parse(runPython(readFileSync(file, 'utf8'), [], JSON.stringify(request), file) || 'null') as Answer;
}
