import { spawn, spawnSync } from 'node:child_process';

/**
 * Says what is being done, to the person waiting. On stderr: stdout belongs to the command's own answer.
 * @param {string} message
 */
export function say(message) {
  process.stderr.write(`${message}\n`);
}

/**
 * Runs a command in the foreground of this terminal. True when it succeeded.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnSyncOptions} options
 */
export function run(command, args, options = {}) {
  const done = spawnSync(command, args, { stdio: ['inherit', 2, 2], shell: needsShell(command), ...options });
  return done.status === 0;
}

/**
 * Runs a command and gives back what it wrote, or null when it could not run or failed.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnSyncOptions} options
 */
export function ask(command, args, options = {}) {
  const done = spawnSync(command, args, { maxBuffer: 64 << 20, shell: needsShell(command), ...options, encoding: 'utf8' });
  return done.status === 0 ? done.stdout : null;
}

/**
 * Runs a command to its end, gathering what it writes: several can run side by side.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} options
 * @returns {Promise<{ code: number, output: string }>}
 */
export function gather(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'], shell: needsShell(command) });
    let output = '';
    /** @param {Buffer} chunk */
    const keep = (chunk) => {
      output += chunk.toString('utf8');
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', (error) => resolve({ code: 127, output: `${output}${error.message}\n` }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/**
 * On Windows npm is a script, which only a shell can start.
 * @param {string} command
 */
function needsShell(command) {
  return process.platform === 'win32' && /^(npm|npx)$/.test(command);
}

/**
 * Runs a command's body; what cannot be done is said in one sentence, without a stack trace, and ends with code 2.
 * @param {() => Promise<void>} body
 */
export async function failPlainly(body) {
  try {
    await body();
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    process.exitCode = 2;
  }
}
