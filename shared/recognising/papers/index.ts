import type { Pack } from '../../pack';
import type { SourceCell, SourceDocument, SourceTable } from '../../reading/source';
import { evaluate } from '../../scoring';
import { buildGrids, type Grid } from '../../sheets';
import { GRADE_HEADING, isWorkingsTitle, REASON_HEADING, UNCONFIRMED } from '../../sheets/base/titles';
import { sentence } from '../../text/problem';
import { doubt } from '../../text/recognising';
import { openField, type Workbook } from '../../workbook';
import { enter } from '../../workbook/commands/enter';
import { isNone } from '../../workbook/schema/given';
import { fields, figures } from '../../workbook/fields';
import type { Outcomes } from '../bind';
import { sameFigure } from '../bind/levels';
import { levelled } from '../text';
import { type PaperPair, pairRows } from './rows';

/** What is typed in one figure may bring up rows that stand for others: so often the papers are gone through. */
const ROUNDS = 4;

/** Takes the working papers that this program writes beside the tables out of a document. */
export function apartPapers(document: SourceDocument): {
  readonly rest: SourceDocument;
  readonly papers: readonly SourceTable[];
} {
  const isPaper = (block: SourceDocument['blocks'][number]): block is SourceTable =>
    block.kind === 'table' && block.sheet !== null && isWorkingsTitle(titleOf(block));
  const papers = document.blocks.filter(isPaper);
  return { rest: { ...document, blocks: document.blocks.filter((block) => !isPaper(block)) }, papers };
}

function titleOf(table: SourceTable): string {
  return table.cells.find(({ text }) => text.trim() !== '')?.text ?? '';
}

/**
 * Reads what was typed into the working papers of this program: the figures behind the scores. What a published table says
 * already stands; where the two say different figures, that is a doubt.
 */
export function bindPapers(papers: readonly SourceTable[], pack: Pack, draft: Workbook, outcomes: Outcomes): void {
  if (papers.length === 0) return;
  const given = new Set<string>();
  for (let round = 0; round < ROUNDS; round += 1) {
    const before = given.size;
    for (const [grid, paper] of pairsOf(papers, pack, draft)) {
      const { pairs, extra } = pairRows(grid, paper);
      for (const pair of pairs) take(pair, grid, { pack, draft, outcomes, given });
      for (const { line, heading, theirs } of extra)
        if (heading === GRADE_HEADING && !given.has(fields.customGrade.at(line)))
          put(fields.customGrade.at(line), theirs.text.trim(), theirs, { pack, draft, outcomes, given });
    }
    if (given.size === before) break;
  }
  for (const paper of papers) for (const cell of paper.cells) if (!outcomes.has(cell)) outcomes.matched(cell, null, '');
}

/** Our own working papers for the workbook as it is by now, each with the worksheet of the same title. */
function pairsOf(papers: readonly SourceTable[], pack: Pack, draft: Workbook): [Grid, SourceTable][] {
  const workbook = structuredClone(draft);
  const wanted = (kind: Grid['kind']) => kind === 'base';
  const grids = buildGrids(pack, workbook, evaluate(pack, workbook), 'paper', { everything: true, wanted });
  const free = [...papers];
  return grids.flatMap((grid): [Grid, SourceTable][] => {
    const title = levelled(grid.rows[0]?.cells[0]?.text ?? '');
    const at = free.findIndex((paper) => levelled(titleOf(paper)) === title);
    const [found] = at < 0 ? [] : free.splice(at, 1);
    return found ? [[grid, found]] : [];
  });
}

interface Target {
  readonly pack: Pack;
  readonly draft: Workbook;
  readonly outcomes: Outcomes;
  /** Bindings that have been given something, over all rounds. */
  readonly given: Set<string>;
}

function take(pair: PaperPair, grid: Grid, target: Target): void {
  const { line, ours, theirs } = pair;
  const text = theirs.exact ?? theirs.text.trim();
  if (line !== null && figures.parameter.parse(line) !== null) return takeParameter(pair, text, target);
  const reason = line !== null && headingAbove(grid, ours.column) === REASON_HEADING && ours.cell.role === 'note';
  const binding = reason ? fields.selfScoreReason.at(line) : ours.cell.role === 'input' ? ours.cell.binding : undefined;
  if (binding === undefined || text === '' || target.given.has(binding)) return;
  // What the table says prints here just so: 「80」 of an indicator in % as 80.00%.
  if (theirs.text.trim() === ours.cell.text.trim()) target.outcomes.matched(theirs, binding, text);
  else put(binding, text, theirs, target);
}

/** The words of the nearest heading over a column; reasons have no place of their own on that page to be told by. */
function headingAbove(grid: Grid, column: number): string {
  for (const row of grid.rows) {
    let at = 0;
    for (const cell of row.cells) {
      if (at === column && cell.role === 'heading' && cell.text === REASON_HEADING) return cell.text;
      at += cell.colSpan ?? 1;
    }
  }
  return '';
}

function put(binding: string, text: string, theirs: SourceCell, { pack, draft, outcomes, given }: Target): void {
  const field = openField(binding, pack, draft);
  const before = field?.read(draft);
  const said = before === undefined || typeof before === 'string' ? (before ?? '') : isNone(before) ? '无' : before.text;
  if (said !== '') {
    if (said === text || sameFigure(said, text) || field?.kind === 'words') outcomes.matched(theirs, binding, said);
    else if (isFigure(said) && isFigure(text)) outcomes.doubtful(theirs, binding, said, doubt('papers.differ', { table: said }));
    return;
  }
  const refusal = enter(draft, { binding, text }, pack);
  if (refusal) {
    outcomes.doubtful(theirs, binding, '', doubt('value.unreadable', { why: sentence(refusal) }));
    return;
  }
  given.add(binding);
  outcomes.matched(theirs, binding, text);
}

function isFigure(text: string): boolean {
  return sameFigure(text, text);
}

/** A parameter that was confirmed, or is not the pack's, is an adjustment with the source it prints. */
function takeParameter({ line, ours, theirs }: PaperPair, text: string, { pack, draft, outcomes, given }: Target): void {
  const id = figures.parameter.parse(line ?? '')?.[0];
  const parameter = pack.parameters.find((one) => one.id === id);
  if (!parameter || line === null) return;
  const path = figures.parameter.at(parameter.id);
  const adjusted = draft.adjustments.find((one) => one.path === path);
  if (ours.cell.role === 'note') {
    if (text.endsWith(UNCONFIRMED)) draft.adjustments = draft.adjustments.filter((one) => one !== adjusted);
    else if (adjusted && text !== '') adjusted.source = text;
    outcomes.matched(theirs, path, text);
  } else if (ours.cell.defines === path && text !== '' && !given.has(path)) {
    given.add(path);
    outcomes.matched(theirs, path, text);
    const isOffered = text === ours.cell.text && ours.cell.pending !== true;
    if (!isOffered) draft.adjustments.push({ path, value: text, source: '' });
  }
}
