import { fillWords, type Indicator, type Table } from '../../../shared/pack';
import type { Book } from '../../state/book';
import { ChangeButton } from '../../kit/ChangeButton';
import { perform } from '../../state/store';
import { adjustmentAt, type LinePart, partText, partWords } from './adjusting';
import { LineAdjust } from './LineAdjust';
import { LineRule } from './LineRule';
import { figures, linePath } from '../../../shared/workbook/fields';

interface Props {
  readonly spec: Indicator;
  readonly table: Table;
  readonly book: Book;
  /** The table of this workbook it is looked at for; undefined: there is none yet. */
  readonly owner: string | undefined;
}

/** One line of the form: what it prints, how it scores, what the officer changed of it. */
export function LineDetails({ spec, table, book, owner }: Props) {
  const changed = changesOf(spec, owner, book);
  const points = changed.find(({ part }) => part === 'points')?.value ?? partText(spec, 'points');
  return (
    <details className="rule-line">
      <summary>
        <span className="rule-name">{spec.name}</span>
        <span className="rule-points figures">{points === undefined ? '扣分' : `${points} 分`}</span>
        {changed.length > 0 && <span className="tag warn">改了{changed.map(({ part }) => partWords[part]).join('、')}</span>}
        {spec.correction && <span className="tag">更正过</span>}
      </summary>
      <Words spec={spec} part="explanation" book={book} owner={owner} />
      <Words spec={spec} part="criterion" book={book} owner={owner} />
      <LineRule spec={spec} table={table} pack={book.pack} year={book.workbook.year} />
      {changed.map(({ part, path, value, source }) => (
        <p key={path} className="rule-changed">
          {partWords[part]}改{part === 'points' ? `为 ${value}（评分规则里是 ${partText(spec, 'points') ?? ''}）` : '过'}。来源：
          {source}
          <ChangeButton
            className="button quiet"
            onClick={() => perform({ name: 'adjust', args: { path, value: '', source: '' } })}
          >
            改回
            <span className="hidden-words">
              {spec.name}的{partWords[part]}
            </span>
          </ChangeButton>
        </p>
      ))}
      {owner !== undefined && <LineAdjust spec={spec} owner={owner} workbook={book.workbook} />}
    </details>
  );
}

function changesOf({ id }: Indicator, owner: string | undefined, { workbook }: Book) {
  return (['points', 'explanation', 'criterion'] as const).flatMap((part) => {
    const found = adjustmentAt(workbook, figures.linePart.at(linePath(owner ?? '', id), part));
    return found ? [{ part, ...found }] : [];
  });
}

interface WordsProps {
  readonly spec: Indicator;
  readonly part: Exclude<LinePart, 'points'>;
  readonly book: Book;
  readonly owner: string | undefined;
}

function Words({ spec, part, book: { workbook }, owner }: WordsProps) {
  const words = adjustmentAt(workbook, figures.linePart.at(linePath(owner ?? '', spec.id), part))?.value ?? spec[part];
  if (words === undefined) return null;
  return (
    <p className="rule-words">
      <span className="rule-faint">{partWords[part]}：</span>
      {fillWords(words, { year: workbook.year, unit: workbook.unit.name })}
    </p>
  );
}
