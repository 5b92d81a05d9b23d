import { factName, type Indicator, type Input, type Pack, type Rule, type Table } from '../../../shared/pack';
import { absentWords, unlessWritten, whenAbsent } from '../../../shared/scores';

/** Which of them holds for a line: its own word, else the pack's. Null where nothing is divided: by hand, or by grade. */
export function undefinedFor(spec: Indicator | Rule, pack: Pack): string | null {
  switch (unlessWritten(spec.score)) {
    case 'nothing-computed':
    // A coefficient outside its grade is a slip to put right: the pack's general word does not cover it.
    case 'ask':
      return null;
    case 'pack':
      return absentWords(whenAbsent(spec, pack));
  }
}

/** A figure a line uses, and where it is filled in. */
export interface UsedFigure {
  readonly name: string;
  readonly from: string;
}

/** What a line's formulas read, in the words of the page where each is typed. */
export function figuresUsed(spec: Indicator | Rule, table: Table, pack: Pack, year: string): readonly UsedFigure[] {
  return Object.entries(spec.inputs).map(([name, input]) => ({ name, from: sourceWords(input, table, pack, year) }));
}

function sourceWords(input: Input, table: Table, pack: Pack, year: string): string {
  if (input.kind === 'local') return withWhere('在这一行填', input.input.where);
  const { source, where } = input;
  switch (source.kind) {
    case 'unit': {
      const fact = pack.facts.find((one) => one.id === source.id);
      return withWhere(`单位基础数据「${fact ? factName(fact, year) : source.id}」`, where ?? fact?.where);
    }
    case 'rollup':
      return withWhere(`由各项目汇总「${pack.rollups.find((one) => one.id === source.id)?.name ?? source.id}」`, where);
    case 'project':
      return withWhere('项目基础数据', where);
    case 'funds': {
      const column = table.funds?.columns.find((one) => one.id === source.column);
      return withWhere(`项目资金「${column?.name ?? source.column}」`, where);
    }
    case 'measure':
      return withWhere('由本项目的指标汇总', where);
    case 'rows':
      return withWhere('逐行填', where);
  }
}

function withWhere(words: string, where: string | undefined): string {
  return where ? `${words}，取自${where}` : words;
}
