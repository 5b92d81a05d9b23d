import type { z } from 'zod';
import { type Pack, readPack } from '../pack';
import { problem } from '../text/problem';
import type { ShapeFault } from '../text/problems/file';
import { ok, type Result, refused } from '../text/result';
import { project, type Workbook, workbook as workbookSchema } from '../workbook/schema/workbook';
import { countValues } from './json';
import { LIMITS } from './limits';

interface Misfit {
  readonly path: string;
  readonly fault: ShapeFault;
}

type Fitted<T> = { ok: true; value: T } | { ok: false; misfit: Misfit };

/**
 * A workbook out of a file, or the first thing that doesn't fit, by its path. It is checked piece by piece before it is
 * checked whole, stopping at the first bad piece, so that a file made of faults costs no more than a good one.
 */
export function checkWorkbook(value: unknown): Result<Workbook> {
  const misfit = firstMisfit(value);
  if (misfit !== null) return badWorkbook(misfit);
  const whole = workbookSchema.safeParse(value, SILENT);
  return whole.success ? ok(whole.data) : badWorkbook(misfitOf(whole.error));
}

function badWorkbook({ path, fault }: Misfit): Result<Workbook> {
  return refused(problem('file.workbook-shape', `workbook.json#${path}`, { path: path || '（整份）', fault }));
}

function firstMisfit(value: unknown): Misfit | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { path: '', fault: 'kind' };
  const pieces = new Map<string, unknown>(Object.entries(value));
  for (const [key, schema] of Object.entries<z.ZodType>(workbookSchema.shape)) {
    const piece = pieces.get(key);
    const found = key === 'projects' && Array.isArray(piece) ? firstBadProject(piece) : misfitIn(schema, piece);
    if (found !== null) return { ...found, path: joined([key, found.path]) };
    pieces.delete(key);
  }
  const [unknown] = pieces.keys();
  return unknown === undefined ? null : { path: unknown.slice(0, 200), fault: 'unknown' };
}

function firstBadProject(projects: readonly unknown[]): Misfit | null {
  for (const [index, one] of projects.entries()) {
    const found = misfitIn(project, one);
    if (found !== null) return { ...found, path: joined([index, found.path]) };
  }
  return null;
}

/** A pack out of a file, or the first thing that doesn't fit. */
export function checkPack(value: unknown): Result<Pack> {
  const fitted = fit(readPack, value);
  if (fitted.ok) return ok(fitted.value);
  const { path, fault } = fitted.misfit;
  return refused(problem('file.pack-shape', `pack/pack.json#${path}`, { path: path || '（整份）', fault }));
}

/** No words are made for faults nobody will read. */
const SILENT = { error: () => '', reportInput: true } as const;

/** Reads a value with zod's options: a schema's `safeParse`, or what is built on one. */
type Reader<T> = (
  value: unknown,
  options: typeof SILENT,
) => { success: true; data: T } | { success: false; error: z.ZodError<unknown> };

function fit<T>(read: Reader<T>, value: unknown): Fitted<T> {
  const tooMany = { ok: false, misfit: { path: '', fault: 'too-many' } } as const;
  if (countValues(value, LIMITS.valuesAtOnce) > LIMITS.valuesAtOnce) return tooMany;
  try {
    const parsed = read(value, SILENT);
    return parsed.success ? { ok: true, value: parsed.data } : { ok: false, misfit: misfitOf(parsed.error) };
  } catch (error) {
    // Zod spreads faults into a call: some ten thousands of them overflow its stack.
    if (error instanceof RangeError) return tooMany;
    throw error;
  }
}

function misfitIn(schema: z.ZodType, value: unknown): Misfit | null {
  const fitted = fit((text, options) => schema.safeParse(text, options), value);
  return fitted.ok ? null : fitted.misfit;
}

function misfitOf(error: z.ZodError<unknown>): Misfit {
  const first = deepest(error.issues[0]);
  const fault = first.absent ? 'missing' : (FAULTS[first.code] ?? 'form');
  return { path: joined([...first.path, ...first.keys]), fault };
}

const FAULTS: Readonly<Record<string, ShapeFault>> = {
  unrecognized_keys: 'unknown',
  invalid_type: 'kind',
  too_big: 'too-long',
};

interface Fault {
  readonly code: string;
  readonly path: readonly PropertyKey[];
  readonly keys: readonly string[];
  readonly absent: boolean;
}

/** Of a choice none fits, the branch that got furthest says most. */
function deepest(issue: z.core.$ZodIssue | undefined): Fault {
  if (issue === undefined) return { code: 'custom', path: [], keys: [], absent: false };
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const inner = issue.errors.map((issues) => deepest(issues[0]));
    const furthest = inner.reduce((best, one) => (one.path.length > best.path.length ? one : best));
    return { ...furthest, path: [...issue.path, ...furthest.path] };
  }
  const keys = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  return { code: issue.code, path: issue.path, keys, absent: issue.code === 'invalid_type' && issue.input === undefined };
}

function joined(path: readonly PropertyKey[]): string {
  return path
    .map(String)
    .filter((part) => part !== '')
    .join('/')
    .slice(0, 200);
}
