import { fillWords, parameterName } from '../../../shared/pack';
import { wordingPlaces } from '../../../shared/sheets/wording';
import { wordsAnywhere } from '../../../shared/sheets/words';
import { allTables } from '../../../shared/scoring/lookup';
import { ownerPath, splitBinding } from '../../../shared/workbook/fields/binding';
import type { Adjustment } from '../../../shared/workbook/schema/workbook';
import type { Book } from '../../state/book';
import { evaluationOf } from '../../state/evaluation';
import { ChangeButton } from '../../kit/ChangeButton';
import { perform } from '../../state/store';
import { groupNames } from '../check/groups';
import { type LinePart, partWords } from './adjusting';
import { figures } from '../../../shared/workbook/fields';
import { runAction } from '../../state/actions';
import { saveWording } from '../../state/wording';

/** Everything the officer changed of the pack for this workbook, each with its source and the way back. */
export function Adjustments({ book }: { book: Book }) {
  const { adjustments } = book.workbook;
  const places = wordingPlaces(book.pack);
  const shown = (text: string) => wordsAnywhere(text, { ...book, figure: evaluationOf(book).figure });
  const canSave = adjustments.some(({ path }) => places.has(path));
  return (
    <section className="pack-part" aria-labelledby="pack-adjustments">
      <h2 id="pack-adjustments">本单位的更改</h2>
      <Wordings canSave={canSave} />
      {adjustments.length === 0 ? (
        <p className="rule-faint">
          没有。参数、分值和文字都照评分规则；财政部门另有规定的，在参数或各行下面改，改动只用于这一份自评卷。
        </p>
      ) : (
        <ul className="corrections adjustments">
          {adjustments.map((one) => (
            <li key={one.path}>
              <p>
                <strong>{nameOf(one, book, places)}</strong>　{shown(one.value)}
              </p>
              <span className="rule-faint">来源：{one.source}</span>
              <ChangeButton
                className="button quiet"
                onClick={() => perform({ name: 'adjust', args: { path: one.path, value: '', source: '' } })}
              >
                改回<span className="hidden-words">{nameOf(one, book, places)}</span>
              </ChangeButton>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** The bureau's own words: taken from its form, and handed on to colleagues. */
function Wordings({ canSave }: { readonly canSave: boolean }) {
  return (
    <div className="pack-wordings">
      <ChangeButton className="button" onClick={() => runAction('wording')}>
        载入原表文字…
      </ChangeButton>
      {canSave && (
        <button type="button" className="button quiet" onClick={() => void saveWording()}>
          存为文字文件…
        </button>
      )}
      <span className="rule-faint">财政局空白的或上年填好的 Word、Excel 表，或同事另存的文字；先逐处看，再采用。</span>
    </div>
  );
}

/** What a path means to a person: 「平均值（N）」, 「部门整体·预算编制质量 的分值」. */
function nameOf({ path }: Adjustment, book: Book, places: ReturnType<typeof wordingPlaces>): string {
  const { pack, workbook } = book;
  const parameter = pack.parameters.find((one) => figures.parameter.at(one.id) === path);
  if (path.startsWith('parameter/')) return parameter ? parameterName(parameter) : path;
  const worded = places.get(path);
  if (worded) return `${fillWords(worded.table, { year: workbook.year, unit: workbook.unit.name })}·${worded.name}`;
  const split = splitBinding(path);
  if (!split) return path;
  const owner = ownerPath(split.owner);
  const evaluation = evaluationOf(book);
  const [, id, part] = split.rest;
  const table = allTables(evaluation).find((one) => ownerPath(one.owner) === owner);
  const line = table?.lines.find((one) => one.id === id)?.path.at(-1);
  const words = part !== undefined && part in partWords ? partWords[part as LinePart] : '';
  return `${groupNames(workbook, evaluation).get(owner) ?? '已删去的表'}·${line ?? id ?? ''} 的${words}`;
}
