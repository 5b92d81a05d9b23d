import type { z } from 'zod';
import { nearest } from '../formula/nearest';
import { type Problem, problem } from '../text/problem';
import { type Data, placeOf } from './located';
import { isMapping } from './merge';
import { indicator } from './schema/tree';

/** Turns what the schema found into problems with file, line and the path inside the pack. */
export function schemaProblems(issues: readonly z.core.$ZodIssue[], data: Data, file: string): Problem[] {
  return beside(issues, [], data, file);
}

/** Issues of one object. A key that is not known leaves the one that was meant absent: said once, by the key as it is written. */
function beside(issues: readonly z.core.$ZodIssue[], above: readonly PropertyKey[], data: Data, file: string): Problem[] {
  const absent = issues.filter((issue) => isAbsent([...above, ...issue.path], issue, data));
  const meant = issues.flatMap((issue) => {
    if (issue.code !== 'unrecognized_keys') return [];
    const near = absent.filter((other) => String(other.path.slice(0, -1)) === String(issue.path));
    const keys = near.map(lastOf);
    if (near.length === 1 && issue.keys.length === 1) return near;
    return near.filter((other) => issue.keys.some((key) => nearest(key, keys) === lastOf(other)));
  });
  const left = issues.filter((issue) => !meant.includes(issue));
  return together(left, above, data).flatMap((issue) => one(issue, above, data, file, meant.map(lastOf)));
}

/** Keys that one thing lacks are told at once, as those of the last of them: `name、source`. */
function together(issues: readonly z.core.$ZodIssue[], above: readonly PropertyKey[], data: Data): readonly z.core.$ZodIssue[] {
  const lacks = issues.filter((issue) => {
    const path = [...above, ...issue.path];
    const isChoice = issue.code === 'invalid_value' && meantBy(path, data) === null;
    return !isChoice && isAbsent(path, issue, data);
  });
  const parentOf = ({ path }: z.core.$ZodIssue) => String(path.slice(0, -1));
  return issues.flatMap((issue) => {
    if (!lacks.includes(issue)) return [issue];
    const same = lacks.filter((other) => parentOf(other) === parentOf(issue));
    if (same[0] !== issue) return [];
    return [same.length < 2 ? issue : { ...issue, path: [...issue.path.slice(0, -1), same.map(lastOf).join('、')] }];
  });
}

function lastOf({ path }: z.core.$ZodIssue): string {
  return String(path.at(-1));
}

function isAbsent(path: readonly PropertyKey[], issue: z.core.$ZodIssue, data: Data): boolean {
  return path.length > 0 && ['invalid_type', 'invalid_value'].includes(issue.code) && valueAt(data, path) === undefined;
}

/** `wanted`: keys that are absent and were meant by one that is not known. */
function one(
  issue: z.core.$ZodIssue,
  above: readonly PropertyKey[],
  data: Data,
  file: string,
  wanted: readonly string[] = [],
): Problem[] {
  const path = [...above, ...issue.path];
  const place = placeOf(data, path, file);
  const where = said(path, data);
  switch (issue.code) {
    case 'unrecognized_keys':
      if (issue.keys.some((key) => ofIndicators.includes(key)) && path.includes('tree')) {
        // A line that is wrong somewhere reads as a branch with keys branches don't have: what was meant is a line.
        const meant = indicator.safeParse(valueAt(data, path));
        if (!meant.success) return beside(meant.error.issues, path, data, file);
      }
      return issue.keys.map((key) => {
        const near = nearest(key, wanted) ?? (wanted.length === 1 ? (wanted[0] ?? null) : null);
        return problem('pack.unknown-key', placeOf(data, [...path, key], file), { where, key, nearest: near });
      });
    case 'invalid_union':
      return union(issue, path, data, file);
    case 'invalid_value':
      return [
        valueAt(data, path) === undefined
          ? absentChoice(path, place, issue.values.map(String), where, data)
          : notOneOf(issue.values.map(String), path, data, file),
      ];
    case 'invalid_type':
      return [
        valueAt(data, path) === undefined
          ? problem('pack.absent', place, { where, nearest: meantBy(path, data) })
          : problem('pack.wrong-kind', place, { where, expected: issue.expected }),
      ];
    default:
      return [problem('pack.ill-formed', place, { where, got: shorten(valueAt(data, path)), form: issue.message })];
  }
}

/** A word that has to stand there, of these; where the whole thing was meant to be another's change, that alone is said. */
function absentChoice(
  path: readonly PropertyKey[],
  place: string,
  allowed: readonly string[],
  where: string,
  data: Data,
): Problem {
  const near = meantBy(path, data);
  if (near !== null) return problem('pack.absent', place, { where, nearest: near });
  return problem('pack.absent-choice', place, { where, allowed: allowed.join('、') });
}

/** The id another thing of the same list has, where one that lacks something was meant to change that one; null where none is like it. */
function meantBy(path: readonly PropertyKey[], data: Data): string | null {
  const [item, list] = [valueAt(data, path.slice(0, -1)), valueAt(data, path.slice(0, -2))];
  const own = isMapping(item) ? item.id : undefined;
  if (typeof own !== 'string' || !Array.isArray(list)) return null;
  const others = list.flatMap((one) => (one !== item && isMapping(one) && typeof one.id === 'string' ? [one.id] : []));
  const alike = others.filter((id) => Math.abs(id.length - own.length) <= 2);
  return nearest(own, alike);
}

/** Of a union that fits nowhere, the alternative that got furthest is the one the writer meant. */
function union(issue: z.core.$ZodIssueInvalidUnion, path: readonly PropertyKey[], data: Data, file: string): Problem[] {
  // Told apart by a word that none of the alternatives has: the words are those there are.
  const words = issue.errors.length === 0 && 'options' in issue && Array.isArray(issue.options) ? issue.options : null;
  if (words) return [notOneOf(words.map(String), path, data, file)];
  const choices = choicesOf(issue.errors);
  if (choices && typeof valueAt(data, path) === 'string') return [notOneOf(choices, path, data, file)];
  const depth = (branch: readonly z.core.$ZodIssue[]) =>
    Math.max(...branch.map((inner) => inner.path.length)) * 100 -
    branch.length -
    (branch.some((inner) => inner.code === 'unrecognized_keys') ? 50 : 0);
  const [best] = [...issue.errors].sort((a, b) => depth(b) - depth(a));
  if (!best || best.length === 0) {
    return [
      problem('pack.ill-formed', placeOf(data, path, file), {
        where: said(path, data),
        got: shorten(valueAt(data, path)),
        form: issue.message,
      }),
    ];
  }
  return beside(best, path, data, file);
}

function notOneOf(allowed: readonly string[], path: readonly PropertyKey[], data: Data, file: string): Problem {
  const got = shorten(valueAt(data, path));
  const params = { where: said(path, data), got, nearest: nearest(got, allowed), allowed: allowed.join('、') };
  return problem('pack.not-one-of', placeOf(data, path, file), params);
}

/** Every text that may stand where each alternative is a word or a word with an id behind it; null where some are neither. */
function choicesOf(branches: readonly (readonly z.core.$ZodIssue[])[]): string[] | null {
  const choices = branches.map((branch) => {
    const [only] = branch;
    if (!only || branch.length > 1 || only.path.length > 0) return null;
    if (only.code === 'invalid_value') return only.values.map(String);
    // A word, or a number of places.
    if (only.code === 'invalid_format' && only.message === 'form.count') return ['0', '1', '2'];
    const prefix = only.code === 'invalid_format' ? /^\^([a-z-]+)\\\./.exec(only.pattern ?? '')?.[1] : undefined;
    return prefix === undefined || branches.length === 1 ? null : [`${prefix}.<${prefix === 'step' ? '步骤名' : '编号'}>`];
  });
  return choices.some((one) => one === null) ? null : choices.flatMap((one) => one ?? []);
}

/** Keys only lines of a tree have: branches never do. */
const ofIndicators = ['score', 'inputs', 'steps', 'source', 'criterion', 'explanation'];

/** A path for people: things of a list by their id or name, else by their place in it. */
function said(path: readonly PropertyKey[], data: Data): string {
  const parts = path.flatMap((key, index) => {
    // Between levels of a tree it says nothing.
    if (key === 'children') return [];
    if (typeof key !== 'number') return String(key);
    const item = valueAt(data, path.slice(0, index + 1));
    const name = typeof item === 'object' && !Array.isArray(item) ? (item.id ?? item.name) : undefined;
    return typeof name === 'string' ? name : `第 ${key + 1} 项`;
  });
  return parts.join(' › ');
}

function valueAt(data: Data, path: readonly PropertyKey[]): Data | undefined {
  let here: Data | undefined = data;
  for (const key of path) {
    if (typeof here !== 'object') return undefined;
    here = (here as Record<string, Data>)[String(key)];
  }
  return here;
}

function shorten(value: Data | undefined): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value ?? '');
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
