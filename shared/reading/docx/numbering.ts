import { childOf, childrenOf, isOn, valueOf, wholeNumber, type XmlElement } from '../xml/tree';
import { countedAs } from './counting';

interface Level {
  readonly start: number;
  readonly format: string;
  /** `%1、`, `%1.%2`. */
  readonly pattern: string;
  readonly isPlain: boolean;
  readonly suffix: string;
  /** The level whose step starts this one anew: 0 never, else counted from 1. */
  readonly restart: number | undefined;
}

interface List {
  /** Lists made from one definition count on together. */
  readonly shared: string;
  readonly levels: ReadonlyMap<number, Level>;
  /** Levels at which this list begins anew. */
  readonly starts: ReadonlyMap<number, number>;
}

const HIGHEST = 1_000_000;

/** Counts the lists of a Word document while its paragraphs go by, and says which number stands in front of each. */
export class Numbering {
  private readonly lists = new Map<string, List>();
  private readonly counts = new Map<string, (number | undefined)[]>();
  private readonly begun = new Set<string>();

  constructor(root: XmlElement | null) {
    const definitions = new Map(
      childrenOf(root ?? undefined, 'w:abstractNum').map((one) => [one.attributes['w:abstractNumId'] ?? '', one]),
    );
    const styled = new Map(
      [...definitions.values()].map((one) => [valueOf(one, 'w:styleLink'), one] as const).filter(([link]) => link !== undefined),
    );
    for (const list of childrenOf(root ?? undefined, 'w:num')) {
      const shared = valueOf(list, 'w:abstractNumId') ?? '';
      const own = definitions.get(shared);
      const definition = styled.get(valueOf(own, 'w:numStyleLink')) ?? own;
      const overrides = childrenOf(list, 'w:lvlOverride');
      const levels = new Map([...levelsOf(definition), ...overrides.flatMap((one) => levelsOf(one))]);
      this.lists.set(list.attributes['w:numId'] ?? '', { shared, levels, starts: startsOf(overrides) });
    }
  }

  /** The number of the next paragraph of a list, with what stands around it; empty where it has none. */
  next(listId: string | undefined, level: number): string {
    const list = this.lists.get(listId ?? '');
    const here = list?.levels.get(level);
    if (listId === undefined || list === undefined || here === undefined) return '';
    const counts = this.counts.get(list.shared) ?? [];
    this.counts.set(list.shared, counts);
    this.begin(listId, list, counts);
    counts[level] = (counts[level] ?? here.start - 1) + 1;
    for (let lower = level + 1; lower < 9; lower += 1) {
      const restart = list.levels.get(lower)?.restart;
      if (restart === undefined || (restart > 0 && level < restart)) counts[lower] = undefined;
    }
    return labelOf(list, level, here, counts);
  }

  private begin(listId: string, list: List, counts: (number | undefined)[]): void {
    if (this.begun.has(listId)) return;
    this.begun.add(listId);
    for (const [level, start] of list.starts) counts[level] = start - 1;
  }
}

function levelsOf(holder: XmlElement | undefined): (readonly [number, Level])[] {
  return childrenOf(holder, 'w:lvl').map((level) => [
    wholeNumber(level.attributes['w:ilvl'], 0, 8) ?? 0,
    {
      start: wholeNumber(valueOf(level, 'w:start'), 0, HIGHEST) ?? 0,
      format: formatOf(level),
      pattern: valueOf(level, 'w:lvlText') ?? '',
      isPlain: isOn(level, 'w:isLgl'),
      suffix: valueOf(level, 'w:suff') ?? 'tab',
      restart: wholeNumber(valueOf(level, 'w:lvlRestart'), 0, 9),
    },
  ]);
}

/** Newer formats stand in an alternative, with the nearest old one beside them. */
function formatOf(level: XmlElement): string {
  const plain = childOf(level, 'w:numFmt');
  const holder = plain ?? childOf(childOf(childOf(level, 'mc:AlternateContent'), 'mc:Fallback'), 'w:numFmt');
  return holder?.attributes['w:val'] ?? 'decimal';
}

function startsOf(overrides: readonly XmlElement[]): Map<number, number> {
  const starts = new Map<number, number>();
  for (const one of overrides) {
    const start = wholeNumber(valueOf(one, 'w:startOverride'), 0, HIGHEST);
    if (start !== undefined) starts.set(wholeNumber(one.attributes['w:ilvl'], 0, 8) ?? 0, start);
  }
  return starts;
}

function labelOf(list: List, level: number, here: Level, counts: readonly (number | undefined)[]): string {
  if (here.format === 'bullet' || here.format === 'none') return '';
  const label = here.pattern.replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number.parseInt(digit, 10) - 1;
    const of = list.levels.get(at);
    const format = here.isPlain && at < level ? 'decimal' : (of?.format ?? 'decimal');
    return countedAs(format, counts[at] ?? of?.start ?? 1);
  });
  // Behind 「一、」 and 「（一）」 nobody sees the blank that a tab leaves.
  return here.suffix === 'nothing' || /[、）．：，]$/.test(label) ? label : `${label} `;
}
