import type { z } from 'zod';
import { type Pack, pack as packSchema } from '../pack';
import { problem } from '../text/problem';
import type { ShapeFault } from '../text/problems/file';
import { ok, type Result, refused } from '../text/result';
import { type Project, project, type Workbook, workbook as workbookSchema } from '../workbook/schema/workbook';
import { countValues } from './json';
import { LIMITS } from './limits';

interface Misfit {
  readonly path: string;
  readonly fault: ShapeFault;
}

type Fitted<T> = { ok: true; value: T } | { ok: false; misfit: Misfit };

/**
 * A workbook out of a file, or the first thing that doesn't fit, by its path. Projects are checked one by one and
 * checking stops at the first bad one, so that a file made of faults costs no more than a good one.
 */
export function checkWorkbook(value: unknown): Result<Workbook> {
  const no = ({ path, fault }: Misfit): Result<Workbook> =>
    refused(problem('file.workbook-shape', `workbook.json#${path}`, { path: path || '（整份）', fault }));
  const given = projectsOf(value);
  const rest = fit(workbookSchema, given === null ? value : { ...(value as object), projects: [] });
  if (!rest.ok) return no(rest.misfit);
  const projects: Project[] = [];
  for (const [index, one] of (given ?? []).entries()) {
    const fitted = fit(project, one);
    if (!fitted.ok) return no({ ...fitted.misfit, path: joined(['projects', index, fitted.misfit.path]) });
    projects.push(fitted.value);
  }
  return ok({ ...rest.value, projects });
}

function projectsOf(value: unknown): unknown[] | null {
  if (typeof value !== 'object' || value === null || !('projects' in value)) return null;
  return Array.isArray(value.projects) ? (value.projects as unknown[]) : null;
}

/** A pack out of a file, or the first thing that doesn't fit. */
export function checkPack(value: unknown): Result<Pack> {
  const fitted = fit(packSchema, value);
  if (fitted.ok) return ok(fitted.value);
  const { path, fault } = fitted.misfit;
  return refused(problem('file.pack-shape', `pack/pack.json#${path}`, { path: path || '（整份）', fault }));
}

function fit<T>(schema: z.ZodType<T>, value: unknown): Fitted<T> {
  if (countValues(value, LIMITS.valuesAtOnce) > LIMITS.valuesAtOnce)
    return { ok: false, misfit: { path: '', fault: 'too-many' } };
  const parsed = schema.safeParse(value, { error: () => '', reportInput: true });
  if (parsed.success) return { ok: true, value: parsed.data };
  const first = deepest(parsed.error.issues[0]);
  const fault = first.absent ? 'missing' : (FAULTS[first.code] ?? 'form');
  return { ok: false, misfit: { path: joined([...first.path, ...first.keys]), fault } };
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
