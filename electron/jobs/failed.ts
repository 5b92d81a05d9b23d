import { type Problem, sentence } from '../../shared/text/problem';
import type { Report } from './messages';

/** What the core refused, as the worker reports it. */
export function failed(problems: readonly Problem[]): Report {
  return { kind: 'failed', problems: problems.map((one) => ({ code: one.code, place: one.place, message: sentence(one) })) };
}
