import process from 'node:process';

/**
 * Milliseconds of processor time that a piece of work takes in this process. What else runs on the machine makes it wait
 * longer, but not work more: unlike a clock this can be held against a bound on any machine.
 */
export async function effort(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  return effortSince(before);
}

/** The same for what is worked out in one go. */
export function effortNow(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  return effortSince(before);
}

/** Processor time since `process.cpuUsage()` was asked. */
export function effortSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
