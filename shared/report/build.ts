import type { Pack, ReportSection, ReportSpec } from '../pack';
import type { Evaluation } from '../scoring';
import { appraisalPath, fields, projectPath } from '../workbook/fields';
import type { Workbook } from '../workbook/schema/workbook';
import { holds } from './condition';
import { levelOf } from './level';
import { type Piece, pieceText, type ReportBlank, type ReportBlock, type ReportDocument, type ReportParagraph } from './model';
import { LEFT_OUT } from './printed';
import { caseOf, placeOf, say } from './say';
import { fillAt, formScopes, narrowed, projectScopes, type Scope, scopesOf, unitScope, wholeOf } from './scope';
import { barsBlock, listBlock } from './small';

/** Which report, and what it is about. */
export interface ReportKey {
  readonly report: string;
  readonly of: string;
  readonly title: string;
}

/** The reports there are of a workbook, in the pack's order; nothing of projects that are 不公开. */
export function listReports(pack: Pack, workbook: Workbook, evaluation: Evaluation): ReportKey[] {
  const unit = unitScope(wholeOf(pack, workbook, evaluation));
  return pack.reports.flatMap((spec) =>
    scopesFor(spec, unit).map((scope) => ({ report: spec.id, of: ofScope(scope), title: pieceText(say(spec.title, scope)) })),
  );
}

/** Every report, filled from the evaluation. */
export function buildReports(pack: Pack, workbook: Workbook, evaluation: Evaluation): ReportDocument[] {
  const unit = unitScope(wholeOf(pack, workbook, evaluation));
  return pack.reports.flatMap((spec) => scopesFor(spec, unit).map((scope) => documentOf(spec, scope)));
}

/** One report; null where the pack or the workbook has no such one. */
export function buildReport(
  { report, of }: Pick<ReportKey, 'report' | 'of'>,
  pack: Pack,
  workbook: Workbook,
  evaluation: Evaluation,
): ReportDocument | null {
  const spec = pack.reports.find(({ id }) => id === report);
  const scopes = spec ? scopesFor(spec, unitScope(wholeOf(pack, workbook, evaluation))) : [];
  const scope = scopes.find((one) => ofScope(one) === of);
  return spec && scope ? documentOf(spec, scope) : null;
}

function scopesFor({ per, needs }: ReportSpec, unit: Scope): Scope[] {
  if (needs !== undefined && !unit.evaluation.tables.some(({ table }) => table === needs)) return [];
  if (per === undefined) return [unit];
  return per === 'project' ? projectScopes(unit) : formScopes(unit, per);
}

/** The name of what a report is about: of the project, else the name typed into the form (its fact `name`). */
function nameOf(scope: Scope): string {
  const typed = fillAt(scope)?.facts.name;
  return scope.project?.name ?? (typed && 'text' in typed ? typed.text.trim() : '');
}

function ofScope({ path }: Scope): string {
  return path.join('.') || 'unit';
}

function documentOf(spec: ReportSpec, scope: Scope): ReportDocument {
  const work: Work = { report: spec.id, cover: spec.front?.cover ?? [], blocks: [], blanks: [] };
  for (const section of spec.sections) write(section, scope, { ids: [], titles: [] }, work);
  return {
    report: spec.id,
    of: ofScope(scope),
    title: pieceText(say(spec.title, scope)),
    name: spec.name ?? pieceText(say(spec.title, scope)),
    about: spec.per === undefined ? '' : nameOf(scope),
    part: spec.part,
    front: { cover: spec.front?.cover !== undefined, contents: spec.front?.contents ?? false },
    blocks: work.blocks,
    blanks: work.blanks,
  };
}

interface Work {
  readonly report: string;
  /** Sections whose paragraph stands on the cover. */
  readonly cover: readonly string[];
  readonly blocks: ReportBlock[];
  readonly blanks: ReportBlank[];
}

/** Where in the skeleton a part stands: the ids and printed headings above it. */
interface Trail {
  readonly ids: readonly string[];
  readonly titles: readonly string[];
}

function write(section: ReportSection, scope: Scope, above: Trail, work: Work): void {
  const scopes = section.each === undefined ? [scope] : scopesOf(section.each, section.under, scope);
  for (const one of scopes) {
    const here = narrowed(one, section.of, section.at);
    if (here && holds(section.when, here)) writeOne(section, here, above, work);
  }
}

function writeOne(section: ReportSection, scope: Scope, above: Trail, work: Work): void {
  const title = section.title === undefined ? '' : pieceText(say(section.title, scope));
  const trail: Trail = {
    ids: [...above.ids, section.id],
    titles: title === '' ? above.titles : [...above.titles, title],
  };
  if (title !== '') {
    const level = levelOf(title, trail.titles.length);
    work.blocks.push({ kind: 'heading', level, text: title, id: `${trail.ids.join('.')}/${ofScope(scope)}` });
  }
  const isLeaf = !section.sections && !section.table && !section.list && !section.bars;
  if (section.text || isLeaf || section.hint !== undefined) paragraph(section, scope, trail, work);
  if (section.list) add(listBlock(section.list, scope), work);
  if (section.bars) add(barsBlock(section.bars, scope), work);
  if (section.table !== undefined) {
    const own = section['table-title'];
    const named = own === undefined ? {} : { title: pieceText(say(own, scope)) };
    for (const grid of gridsOf(section.table, scope)) work.blocks.push({ kind: 'form', grid, ...named });
  }
  for (const child of section.sections ?? []) write(child, scope, trail, work);
}

function add(block: ReportBlock | null, work: Work): void {
  if (block) work.blocks.push(block);
}

/** The officer's wording, else the pack's, else a blank to be written. */
function paragraph(section: ReportSection, scope: Scope, trail: Trail, work: Work): void {
  const path = trail.ids.join('.');
  const of = ofScope(scope);
  const binding = fields.reportText.at(work.report, path, of);
  const own = scope.workbook.reports[`${work.report}/${path}/${of}`];
  const given = caseOf(section.text, scope);
  // A wording that is empty leaves the paragraph out: there is nothing to say.
  if (own === undefined && given === '') return;
  const said = given ?? (section.text ? null : '{?}');
  if (own === undefined && said === null) return;
  const prefilled = say(said ?? '', scope);
  const template = own ?? said ?? '';
  const isLeftOut = own?.trim() === LEFT_OUT;
  const pieces = own === undefined ? prefilled : isLeftOut ? [] : say(own, scope);
  const made: ReportParagraph = {
    kind: 'paragraph',
    binding,
    under: trail.titles,
    pieces,
    prefilled,
    template: isLeftOut ? '' : template,
    edited: own !== undefined,
    ...(isLeftOut ? { leftOut: true } : {}),
    ...onCover(path, work),
    hint: section.hint ?? '',
  };
  work.blocks.push(made);
  work.blanks.push(...blanksOf(made, scope));
}

/** Whether a paragraph stands on the cover, and where. */
function onCover(path: string, { cover }: Work): Pick<ReportParagraph, 'cover'> {
  if (!cover.includes(path)) return {};
  return { cover: path === cover.at(-1) ? 'foot' : 'line' };
}

function blanksOf({ pieces, binding, under }: ReportParagraph, scope: Scope): ReportBlank[] {
  const where = under.join('·');
  return pieces.flatMap((piece: Piece) =>
    piece.kind === 'blank' ? [{ where, what: piece.what, binding: placeOf(piece.token, scope) ?? binding }] : [],
  );
}

/** The grids of a pack's table, as far as the sentence at hand speaks of them. */
function gridsOf(table: string, scope: Scope): string[] {
  const spec = scope.pack.tables.find(({ id }) => id === table);
  if (!spec) return [];
  if (scope.table?.table === table) return [scope.table.path];
  if (spec.of !== 'project') return scope.evaluation.tables.filter((one) => one.table === table).map(({ path }) => path);
  if (spec.kind === 'project') {
    const projects = scope.project ? [scope] : projectScopes(scope);
    return projects.flatMap(({ project }) => (project ? [projectPath(project.id)] : []));
  }
  return scope.workbook.appraisals
    .filter((one) => one.table === table && (!scope.project || one.project === scope.project.id))
    .map(({ id }) => appraisalPath(id));
}
