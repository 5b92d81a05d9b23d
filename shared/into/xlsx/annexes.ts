import type { OpenedDocument, SourceCell } from '../../reading';
import { numberOf } from '../numbering';
import { isWhole, type SheetForm } from './works';

/** How many rows at the top of a sheet may say which annex it is. */
const TOP_ROWS = 3;

type Words = ReadonlyMap<string, string>;

/** What is written into one sheet. */
interface SheetWords {
  readonly own: readonly SheetForm[];
  /** Words of the sheet itself. */
  readonly words: Words;
}

/** Counts the annexes of a workbook on (附表3 above a table), sheet by sheet in their order, where copies of one come in. */
export class Annexes {
  /** How many sheets have come in so far. */
  #copyCount = 0;

  constructor(private readonly opened: OpenedDocument) {}

  /** A sheet's forms and words with the numbers it and its copies have then. */
  on(index: number, { own, words }: SheetWords): SheetWords {
    const [only] = own;
    const areSheets = only !== undefined && own.length === 1 && isWhole(only, this.opened);
    const beforeCount = this.#copyCount;
    if (areSheets) this.#copyCount += Math.max(0, only.plans.length - 1);
    const label = this.#labelOn(index);
    if (!label) return { own, words };
    const numbered = (form: SheetForm): SheetForm => ({
      ...form,
      plans: form.plans.map((plan, planIndex) => ({
        ...plan,
        words: furtherOn(plan.words, label, beforeCount + (areSheets ? planIndex : 0)),
      })),
    });
    return { own: own.map(numbered), words: furtherOn(words, label, beforeCount) };
  }

  /** The cell above the table that says which annex a sheet is. */
  #labelOn(index: number): SourceCell | undefined {
    const cells = this.opened.document.blocks.flatMap((block) => (block.kind === 'table' ? block.cells : []));
    return cells.find(
      ({ position, row, text }) =>
        row < TOP_ROWS && position.path.startsWith(`s${index}/`) && /^\s*附[件表]/.test(text) && numberOf(text) !== null,
    );
  }
}

/** Words with the number of a label `count` further on. */
function furtherOn(words: Words, { position: { path }, text }: SourceCell, count: number): Words {
  const said = words.get(path) ?? text;
  const number = numberOf(said);
  return number && count > 0 ? new Map([...words, [path, number.as(number.value + count)]]) : words;
}
