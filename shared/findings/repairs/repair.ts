import type { Pack } from '../../pack';
import { type Evaluation, type Line, lineAt } from '../../scoring';
import type { FindingCode, FindingParams } from '../../text/findings';
import { type Command, isNone, openField, type Workbook } from '../../workbook';
import { lineOf } from '../../workbook/fields';
import type { Finding } from '../finding';

/** A change that mends a finding, and what its button says. */
export interface Repair {
  /** 「改成 253.87」. */
  readonly words: string;
  readonly command: Command;
}

/** What a repair may look at. */
export interface Bench {
  readonly pack: Pack;
  readonly workbook: Workbook;
  readonly evaluation: Evaluation;
  /** The place of the finding. */
  readonly binding: string;
  /** What stands there as it was typed; null: nothing is typed there. */
  readonly typed: string | null;
  /** The line the place belongs to. */
  readonly line: Line | undefined;
}

/** How findings of some codes are mended; null where this one cannot be without asking. */
export interface RepairSpec {
  readonly codes: readonly FindingCode[];
  readonly of: (finding: Finding, bench: Bench) => Repair | null;
}

/** Makes a repair; the compiler holds it to the figures its codes name. */
export function repair<const Codes extends FindingCode>(
  codes: readonly Codes[],
  of: (params: FindingParams<Codes>, bench: Bench) => Repair | null,
): RepairSpec {
  return { codes, of: (finding, bench) => (isOf(finding, codes) ? of(finding.params, bench) : null) };
}

function isOf<Codes extends FindingCode>(
  finding: Finding,
  codes: readonly Codes[],
): finding is Finding & { readonly params: FindingParams<Codes> } {
  return codes.some((code) => code === finding.code);
}

/** Lays out what a repair looks at. */
export function benchOf(pack: Pack, workbook: Workbook, evaluation: Evaluation, binding: string): Bench {
  return {
    pack,
    workbook,
    evaluation,
    binding,
    typed: typedAt(binding, pack, workbook),
    line: lineAt(evaluation, lineOf(binding)),
  };
}

/** What stands in a place as it was typed; null where nothing is typed. */
export function typedAt(binding: string, pack: Pack, workbook: Workbook): string | null {
  const field = openField(binding, pack, workbook);
  if (!field) return null;
  if (field.kind === 'words') return field.read(workbook) ?? '';
  const value = field.read(workbook);
  return value === undefined || isNone(value) ? '' : value.text;
}

/** Puts a text into the place of the finding; null where nothing is typed there, or it stands there already. */
export function put({ binding, typed }: Bench, text: string, words = `改成 ${text}`): Repair | null {
  if (typed === null || typed === text) return null;
  return { words, command: { name: 'set', args: { binding, text } } };
}
