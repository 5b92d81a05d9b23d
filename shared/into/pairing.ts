import type { FormBinding } from '../recognising';
import type { CustomLine } from '../recognising/bind';
import type { PackGroup } from '../recognising/pack-tables';
import type { TableEntries, Workbook } from '../workbook';
import { appraisalPath, fields, figures, isInside, linePath, projectPath, splitBinding } from '../workbook/fields';
import { emptyFill, fillOf } from '../workbook/fields/owner';
import { type Branches, branchesOf } from './branches';

/** A further line of this year, and the row of the document it is put in after. */
export interface FurtherLine {
  readonly like: CustomLine;
  readonly path: string;
  /** The branch it stands in, where the form prints none of that name. */
  readonly branch: PackGroup | null;
}

/** Which goal and line of this year stands where one of the document's stands, for one owner. */
export class Pairing {
  /** The document's paths and what they are this year; null: gone. */
  readonly #paths = new Map<string, string | null>();
  readonly #removed: CustomLine[] = [];
  readonly #further: FurtherLine[] = [];
  readonly #branches: Branches;

  constructor(
    private readonly form: FormBinding,
    private readonly owner: string,
    private readonly workbook: Workbook,
  ) {
    this.#paths.set(form.path, owner);
    const [before, now] = [projectOf(form.draft, form.path), projectOf(workbook, owner)];
    if (before !== null) this.#paths.set(before, now);
    this.#branches = branchesOf(form, (group) => this.#ownUnder(group).length > 0);
    this.#pairGoals();
    this.#pairLines();
  }

  /** Branches of the document that are others this year. */
  get renamed(): ReadonlyMap<string, PackGroup> {
    return this.#branches.becomes;
  }

  /** Lines of the document that nobody has this year. */
  get removed(): readonly CustomLine[] {
    return this.#removed;
  }

  /** Lines of this year that the document has no row for. */
  get further(): readonly FurtherLine[] {
    return this.#further;
  }

  /** What a line of the document is this year; null: gone. */
  lineNow(path: string): string | null {
    return this.#paths.get(path) ?? null;
  }

  /** Whether a place is in a row that says there is no such indicator (「指标1：/」, and a sign in each cell), and this year has none either. */
  stays(place: string): boolean {
    return this.form.ownLines.some(({ blank, path, line }) => {
      const isSaid = blank === true && [...line.values.values()].some(({ text }) => text.trim() !== '');
      return isSaid && isInside(place, path) && this.lineNow(path) === null;
    });
  }

  /** A path of the document as it is this year: the longest known beginning changed; null where it is gone. */
  ofThisYear(binding: string, like?: { readonly from: string; readonly to: string }): string | null {
    if (like && isInside(binding, like.from)) return like.to + binding.slice(like.from.length);
    let best = '';
    for (const path of this.#paths.keys()) if (path.length > best.length && isInside(binding, path)) best = path;
    if (best === '') return binding;
    const now = this.#paths.get(best) ?? null;
    return now === null ? null : now + binding.slice(best.length);
  }

  get #fill(): TableEntries {
    const split = splitBinding(this.owner);
    return (split && fillOf(this.workbook, split.owner)) ?? emptyFill;
  }

  /** Goals go in their order; those the form has no room for are left over. */
  #pairGoals(): void {
    const goals = this.#fill.goals;
    const kinds = [fields.goalText, fields.goalActual, fields.goalPoints];
    const printed = [...this.form.cells.keys()];
    const ids = new Set(printed.flatMap((binding) => kinds.flatMap((kind) => kind.parse(binding)?.[1] ?? [])));
    for (const [at, id] of [...ids].entries()) {
      const own = goals[at];
      this.#paths.set(figures.goal.at(this.form.path, id), own ? figures.goal.at(this.owner, own.id) : null);
    }
  }

  /** Own lines go in their order within a branch. */
  #pairLines(): void {
    const { becomes, gone, further } = this.#branches;
    for (const under of new Set(this.form.ownLines.map((line) => line.under))) {
      const lines = this.form.ownLines.filter((line) => line.under === under);
      const now = becomes.get(under)?.id ?? under;
      const own = this.#ownUnder(now);
      const last = lines.at(-1);
      if (now !== under)
        this.#paths.set(figures.groupSum.at(this.form.path, under, 'points'), figures.groupSum.at(this.owner, now, 'points'));
      lines.forEach((line, at) => {
        const path = own[at] ?? null;
        this.#paths.set(line.path, path);
        // A branch of the form's own list keeps one row, blank where nothing is in it.
        if (path === null && (at > 0 || gone.has(under)) && !line.blank) this.#removed.push(line);
      });
      if (!last) continue;
      this.#further.push(...own.slice(lines.length).map((path) => ({ like: last, path, branch: null })));
      for (const { group } of further.filter(({ behind }) => behind === under))
        this.#further.push(...this.#ownUnder(group.id).map((path) => ({ like: last, path, branch: group })));
    }
  }

  /** Paths of this year's lines in a branch, or of the rows of a list. */
  #ownUnder(under: string): string[] {
    const fill = this.#fill;
    const list = isInside(under, this.form.path) ? under.slice(under.lastIndexOf('/') + 1) : null;
    if (list === null) return fill.indicators.filter(({ group }) => group === under).map(({ id }) => linePath(this.owner, id));
    const given = this.form.table.lines.find(({ id }) => id === list)?.rows?.given ?? [];
    const ids = [...given, ...(fill.rows[list] ?? [])].map(({ id }) => id);
    return ids.map((id) => figures.row.at(linePath(this.owner, list), id));
  }
}

/** The project that a table about one is about; null for any other. */
function projectOf({ appraisals }: Workbook, path: string): string | null {
  const about = appraisals.find(({ id }) => appraisalPath(id) === path)?.project ?? '';
  return about === '' ? null : projectPath(about);
}
