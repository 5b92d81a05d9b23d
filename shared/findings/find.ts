import { Memory } from '../graph/memory';
import { TrackedMemo } from '../graph/tracked-memo';
import type { Pack } from '../pack';
import type { Evaluation } from '../scoring';
import type { Figure, Figures } from '../scoring/evaluation';
import type { Workbook } from '../workbook';
import { checks as allChecks } from './checks';
import { few } from './few';
import { type Check, type Finding, findingKey, placeKey } from './finding';
import { subjectOf, type TableSubject } from './subject';
import type { TextAt } from './texts';

/**
 * Everything there is to find in a workbook, all at once: of the whole, then of each table. What was set aside is marked
 * with its reason, not left out. With the memory of the last time, tables are not looked at again of which nothing changed.
 */
export function findAll(
  pack: Pack,
  workbook: Workbook,
  evaluation: Evaluation,
  memory: Memory = new Memory(true),
  checks: readonly Check[] = allChecks,
): Finding[] {
  const subject = subjectOf(pack, workbook, evaluation, memory);
  const memo = memory.of(FindingsMemo);
  const found: Finding[] = [];
  for (const check of checks) {
    check.whole?.(subject, found);
    if (check.text) for (const text of subject.texts) check.text(text, workbook.year, found);
  }
  // A paragraph whose figure is told beside the pack's wording is not told of once more for the table.
  const told = new Set(found.flatMap(({ code, binding }) => (code === 'report.figure' ? [binding] : [])));
  for (const table of subject.tables) {
    const figures = { get: evaluation.figure };
    const here = memory.isForOnce
      ? findIn(table, workbook.year, figures, checks)
      : memo.tables.run(table.path, [table, workbook.year, checks], figures, (read) =>
          findIn(table, workbook.year, read, checks),
        );
    found.push(...here.filter(({ code, binding }) => !(told.has(binding) && code.startsWith('text.'))));
  }
  const { off } = pack.checks;
  const on = off.size === 0 ? found : found.filter(({ code }) => !off.has(code));
  // Most workbooks have nothing set aside: then no key is made to look for it.
  return Object.keys(workbook.acknowledged).length === 0 ? on : on.map((finding) => withReason(finding, workbook));
}

function withReason(finding: Finding, { acknowledged: all }: Workbook): Finding {
  const acknowledged = all[findingKey(finding)] ?? all[placeKey(finding)];
  return acknowledged === undefined ? finding : { ...finding, acknowledged };
}

/** The last findings of each table: they stand while it is laid out as the same object and no figure its checks looked up is another. */
class FindingsMemo {
  readonly tables = new TrackedMemo<readonly Finding[], Figure>();
}

function findIn(table: TableSubject, year: string, figures: Figures, checks: readonly Check[]): readonly Finding[] {
  const found: Finding[] = [];
  for (const check of checks) {
    check.table?.(table, found, figures);
    if (check.line) {
      if (table.execution) check.line(table.execution, found, figures);
      for (const line of table.lines) check.line(line, found, figures);
    }
    if (check.text) for (const text of table.texts) check.text(text, year, found);
  }
  return few(table, found);
}

/** A piece of a document: its text (runs joined) and where it is. */
export interface PlacedText {
  readonly text: string;
  readonly place: string;
}

/**
 * Personal data and what forms print for whoever fills them in, in the texts of a document, in reading order; years too
 * where the document's is given. A short text just before another is taken for its label (账号, 联系电话).
 */
export function findInTexts(texts: readonly PlacedText[], year = ''): Finding[] {
  const found: Finding[] = [];
  texts.forEach(({ text, place }, index) => {
    const before = texts[index - 1]?.text ?? '';
    const label = [...before.trim()].length <= LONGEST_LABEL && !/[0-9０-９]/.test(before) ? before : '';
    const at: TextAt = { text, place, where: place, role: year !== '' && isTitle(text) ? 'title' : 'prose', before: label };
    for (const check of allChecks) check.text?.(at, year, found);
  });
  return found;
}

const LONGEST_LABEL = 16;

/** 附件题、表题：「2024 年度部门整体支出绩效自评表」. */
function isTitle(text: string): boolean {
  return (
    [...text.trim()].length <= 40 && /(表|报告|说明|体系)\s*[（(]?/.test(text) && /年度/.test(text) && !/[，。；]/.test(text)
  );
}

/** Traces in a file's bytes that no reader of the page sees. */
export interface HiddenPart {
  readonly kind: '文件属性' | '批注' | '修订' | '隐藏的行' | '隐藏的列' | '隐藏的工作表' | '隐藏的文字' | '不公开的项目';
  readonly text: string;
  readonly place: string;
}

/** Every hidden part of a published file is a finding (check 38). */
export function findHidden(parts: readonly HiddenPart[]): Finding[] {
  return parts.map(({ kind, text, place }) => ({
    code: 'file.hidden',
    severity: 'error',
    binding: place,
    params: { where: place, kind, text: [...text].slice(0, 30).join('') },
  }));
}
