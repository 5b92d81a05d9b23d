import type { Evaluation, Figure, Line } from '../../../shared/scoring/evaluation';
import { type AskedReason, reasonsAsked } from '../../../shared/scoring/input-reasons';
import { splitBinding } from '../../../shared/workbook';
import { fields } from '../../../shared/workbook/fields';
import { findIndicator, localInputs } from '../../../shared/workbook/fields/find';
import { fillOf, tableOf } from '../../../shared/workbook/fields/owner';
import { OneOf } from '../../kit/OneOf';
import { Kept } from '../../kit/Kept';
import type { Book } from '../../state/book';
import { commandFor, typedText } from '../../state/cellCommands';
import { perform, useStore } from '../../state/store';

/** One thing that is filled in at a line itself, and the reason it wants. */
interface LineInput {
  readonly figure: Figure;
  readonly text: string;
  readonly reason: AskedReason | undefined;
}

/** What a line has to be filled in at itself (处数, 符合, 档), where its score is shown; beside it the reason its rule wants. */
export function LineInputs({ line, evaluation }: { line: Line; evaluation: Evaluation }) {
  const book = useStore((state) => state.book);
  const inputs = book ? inputsOf(line, book, evaluation) : [];
  if (inputs.length === 0) return null;
  return (
    <section className="side-part" aria-label="这一行要填的">
      <h3>这一行要填的</h3>
      {inputs.map((input) => (
        <OneInput key={input.figure.key} {...input} />
      ))}
    </section>
  );
}

function OneInput({ figure, text, reason }: LineInput) {
  const { key, name, unit, show, options } = figure;
  const label = unit && show !== 'text' ? `${name}（${unit}）` : name;
  const note = reason?.note;
  const keep = (typed: string) => {
    const command = commandFor(key, show === 'text' ? 'text' : 'number', typed);
    // What is filled in anew keeps the reason it had.
    perform(command.name === 'set' && note ? { ...command, args: { ...command.args, note } } : command);
  };
  return (
    <>
      {options ? (
        <OneOf label={label} options={options} value={text} onChoose={keep} />
      ) : (
        <Kept label={label} number={show !== 'text'} value={text} placeholder="待填" onKeep={keep} />
      )}
      {reason && (
        <Kept
          label={`${name}（填的是 ${reason.text}）的理由`}
          long
          value={reason.note}
          placeholder="例如：哪份材料、哪一处，为什么这样填"
          onKeep={(words) =>
            perform({
              name: 'set',
              args: { binding: key, text: reason.text, note: words, ...(reason.unit === undefined ? {} : { unit: reason.unit }) },
            })
          }
        />
      )}
    </>
  );
}

function inputsOf(line: Line, book: Book, evaluation: Evaluation): readonly LineInput[] {
  const owner = splitBinding(line.binding)?.owner;
  const table = owner && tableOf(book.pack, book.workbook, owner);
  const fill = owner && fillOf(book.workbook, owner);
  if (!table || !fill) return [];
  const scorer = findIndicator(table, line.id) ?? table.rules.find(({ id }) => id === line.ruleId);
  if (!scorer) return [];
  const own = fill.indicators.find(({ id }) => id === line.id);
  const asked = reasonsAsked(
    { binding: line.binding, scorer, inputs: own ? own.inputs : fill.inputs[line.id] },
    evaluation.figure,
  );
  const field = scorer.kind === 'rule' ? fields.customInput : fields.lineInput;
  return [...localInputs(scorer).keys()].flatMap((id): LineInput[] => {
    const binding = field.at(line.binding, id);
    // Of a rule's inputs an own indicator has some in columns of its own.
    const figure = evaluation.figure(binding);
    return figure ? [{ figure, text: typedText(book, binding), reason: asked.find((one) => one.binding === binding) }] : [];
  });
}
