import { type Finding, findHidden, findPrivate, mask, type PrivateMatch } from '../findings';
import type { ReadingPorts } from '../reading';
import { ok, type Result } from '../text/result';
import { hiddenParts } from './hidden-parts';
import { type Said, textsOf } from './texts';

/** What is looked for besides personal data, and what of it may stay. */
export interface Looked {
  /** Names and codes of projects that are 不公开. */
  readonly hidden: readonly string[];
  /** Texts somebody looked at and kept with a reason, as typed: what is private in them may be published. */
  readonly kept: readonly string[];
}

/**
 * Check 38, in the bytes that would be published: personal data, what tells of projects that are 不公开, traces that no reader
 * of the page sees. Each thing once, where it first stands; a finding's place is for people.
 */
export async function exposedIn(
  bytes: Uint8Array,
  name: string,
  looked: Looked,
  ports: ReadingPorts,
): Promise<Result<readonly Finding[]>> {
  const texts = await textsOf(bytes, name, ports);
  if (!texts.ok) return texts;
  const parts = await hiddenParts(bytes, ports);
  if (!parts.ok) return parts;
  return ok([...privateIn(texts.value, looked.kept), ...hiddenIn(texts.value, looked.hidden), ...findHidden(parts.value)]);
}

function privateIn(texts: readonly Said[], kept: readonly string[]): Finding[] {
  const seen = new Set(kept.flatMap((text) => findPrivate(text).map(keyOf)));
  return texts.flatMap(({ text, before, where }) =>
    findPrivate(text, before).flatMap((match): Finding[] => {
      if (seen.has(keyOf(match))) return [];
      seen.add(keyOf(match));
      const params = { where, masked: mask(match.match) };
      return [{ code: `private.${match.kind}`, severity: 'error', binding: where, params }];
    }),
  );
}

function keyOf({ match }: PrivateMatch): string {
  return match.replace(/[\s-]/g, '').toUpperCase();
}

/** A name this short stands in other words by chance. */
const SHORTEST = 4;

function hiddenIn(texts: readonly Said[], hidden: readonly string[]): Finding[] {
  const names = hidden.filter((name) => name.trim().length >= SHORTEST);
  const found = names.flatMap((name) => {
    const at = texts.find(({ text }) => text.includes(name));
    return at ? [{ kind: '不公开的项目' as const, text: name, place: at.where }] : [];
  });
  return findHidden(found);
}

/** Findings that keep a set from being published: once it is out nobody can take it back. */
export function forbids({ code, params }: Finding): boolean {
  return code.startsWith('private.') || ('kind' in params && params.kind === '不公开的项目');
}
