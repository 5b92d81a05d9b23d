import type { CustomLine } from '../recognising/bind';

/** A target and an actual value in the one cell that has both: what stands around them as it was, a stroke where nothing did. */
export function partedText({ parted, values }: CustomLine['line'], target: string, actual: string): string {
  if (target === '' && actual === '') return '';
  const before = parted?.text ?? '';
  const [planned, done] = [values.get('target')?.text ?? '', values.get('actual')?.text ?? ''];
  const [from, to] = [before.indexOf(planned), before.lastIndexOf(done)];
  if (from < 0 || to < from + planned.length) return `${target}／${actual}`;
  return `${before.slice(0, from)}${target}${before.slice(from + planned.length, to)}${actual}${before.slice(to + done.length)}`;
}
