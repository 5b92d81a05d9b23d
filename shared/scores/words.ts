import { explain, parse } from '../formula';

/** A formula as an officer would write it; as it stands in the pack where it cannot be read. */
export function formulaWords(source: string): string {
  const parsed = parse(source);
  if (!parsed.ok) return source;
  return explain(
    parsed.value,
    (name) => name,
    (name) => ({ kind: 'missing', places: [name] }),
  ).words;
}
