import { availableParallelism, cpus } from 'node:os';

/** How many processes review at once unless it is said: half the processors, eight at most. */
export function usualJobs(): number {
  const processors = typeof availableParallelism === 'function' ? availableParallelism() : cpus().length;
  return Math.max(1, Math.min(8, Math.floor(processors / 2)));
}
