import type { Pack } from '../../pack';
import type { Workbook } from '../schema/workbook';
import { lineOf, splitBinding } from './binding';
import type { Field } from './field';
import { fields } from './index';
import { type FieldKind, openIn } from './kind';

/** The kinds of field there are, found by binding. Made of the catalogue; a test makes one with a kind more. */
export class Catalogue {
  readonly #byShape = new Map<string, FieldKind[]>();

  constructor(readonly kinds: readonly FieldKind[]) {
    for (const kind of kinds) {
      const shape = shapeOfPattern(kind.pattern);
      this.#byShape.set(shape, [...(this.#byShape.get(shape) ?? []), kind]);
    }
  }

  /** The kinds a binding may be of; more than one where pack and workbook decide (inputs of a fixed line and of the unit's own). */
  kindsAt(binding: string): readonly FieldKind[] {
    return shapesOf(binding).flatMap((shape) => this.#byShape.get(shape) ?? []);
  }

  /** The place to type into behind a binding, or null where pack and workbook have none. */
  open(binding: string, pack: Pack, workbook: Workbook): Field | null {
    for (const kind of this.kindsAt(binding)) {
      const field = openKind(kind, binding, pack, workbook);
      if (field) return field;
    }
    return null;
  }
}

export const catalogue = new Catalogue(Object.values(fields));

/** The place to type into behind a binding, or null where pack and workbook have none. */
export function openField(binding: string, pack: Pack, workbook: Workbook): Field | null {
  return catalogue.open(binding, pack, workbook);
}

function openKind(kind: FieldKind, binding: string, pack: Pack, workbook: Workbook): Field | null {
  if (kind.of === 'table') return openIn(kind, binding, pack, workbook);
  const holes = kind.split(binding);
  return holes && kind.open(holes, pack, workbook);
}

/** What paths of one pattern have in common: what they begin with, the word after it, and how long they are. */
function shapeOfPattern(pattern: string): string {
  const [head = '', ...rest] = pattern.split('/');
  return head === '<line>' || head === '<owner>' ? shape(head, rest) : shape(head, [head, ...rest]);
}

function shapesOf(binding: string): string[] {
  const line = lineOf(binding);
  const owned = splitBinding(binding)?.rest;
  const parts = binding.split('/');
  return [
    ...(line === null ? [] : [shape('<line>', binding.slice(line.length + 1).split('/'))]),
    ...(owned ? [shape('<owner>', owned)] : []),
    shape(parts[0] ?? '', parts),
  ];
}

function shape(head: string, parts: readonly string[]): string {
  return `${head} ${parts[0] ?? ''} ${parts.length}`;
}
