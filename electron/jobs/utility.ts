import { utilityProcess } from 'electron';
import type { WorkerProcess } from './runner';

/** Starts the worker: Node without Electron, away from the main process, with nothing of our environment. */
export function spawnWorker(script: string): WorkerProcess {
  const child = utilityProcess.fork(script, [], { serviceName: '绩效自评工作台：导出', stdio: 'ignore', env: {} });
  const waiting: unknown[] = [];
  let ready = false;
  child.once('spawn', () => {
    ready = true;
    for (const message of waiting) child.postMessage(message);
  });
  return {
    postMessage: (message) => (ready ? child.postMessage(message) : void waiting.push(message)),
    on: (event: 'message' | 'exit', listener: (message: unknown) => void) => {
      if (event === 'message') child.on('message', listener);
      else child.on('exit', listener);
    },
    kill: () => void child.kill(),
  };
}
