import { focusLater } from '../../kit/focusLater';
import { useRef, useState } from 'react';
import { type Parameter, parameterName } from '../../../shared/pack';
import { figureText } from '../../../shared/scoring/explain';
import type { Book } from '../../state/book';
import { isConfirmed } from '../../../shared/scoring/shared';
import { evaluationOf } from '../../state/evaluation';
import { ChangeButton } from '../../kit/ChangeButton';
import { perform } from '../../state/store';
import { AdjustForm } from './AdjustForm';
import { adjustmentAt, refusalsOf } from './adjusting';
import { figures } from '../../../shared/workbook/fields';

/** The figures handed down for the year: value, date, source, and whether the officer has confirmed each. */
export function Parameters({ book }: { book: Book }) {
  const { parameters } = book.pack;
  if (parameters.length === 0) return null;
  return (
    <section className="pack-part" aria-labelledby="pack-parameters">
      <h2 id="pack-parameters">年度参数</h2>
      <ul className="parameters">
        {parameters.map((parameter) => (
          <OneParameter key={parameter.id} parameter={parameter} book={book} />
        ))}
      </ul>
    </section>
  );
}

function OneParameter({ parameter, book }: { parameter: Parameter; book: Book }) {
  const [editing, setEditing] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const name = parameterName(parameter);
  const path = figures.parameter.at(parameter.id);
  const adjusted = adjustmentAt(book.workbook, path);
  const figure = evaluationOf(book).shared.get(path);
  const waits = !isConfirmed(parameter, book.pack, book.workbook);
  const packValue = parameter.choice?.value ?? parameter.value?.text ?? '';

  function close(): void {
    setEditing(false);
    focusLater(() => opener.current?.focus());
  }

  async function keep(value: string, source: string): Promise<readonly string[]> {
    const refusals = await refusalsOf(parameter, value, book.pack, book.workbook);
    if (refusals.length === 0 && perform({ name: 'adjust', args: { path, value, source } })) close();
    return refusals;
  }

  return (
    <li className="parameter" id={path} data-place={path}>
      <p className="parameter-head">
        <strong>{name}</strong>
        <span className="figures parameter-value">{(figure && figureText(figure)) || '还没有数'}</span>
        {waits ? <span className="tag warn">待确认</span> : adjusted && <span className="tag good">已确认</span>}
        {adjusted && packValue !== '' && adjusted.value !== packValue && <span className="tag">评分规则里是 {packValue}</span>}
      </p>
      <p className="rule-faint">
        {adjusted?.source ?? parameter.source}
        {!adjusted && parameter.date && `（${parameter.date}）`}
      </p>
      {parameter.by && <ByCategory parameter={parameter} />}
      {editing ? (
        <AdjustForm
          label={`${name} 的值${parameter.unit ? `（${parameter.unit}）` : ''}`}
          value={adjusted?.value ?? (figure ? figureText(figure) : packValue)}
          source={adjusted?.source ?? ''}
          {...(parameter.choice ? { options: parameter.choice.options } : {})}
          submit="确认"
          onSubmit={keep}
          onCancel={close}
        />
      ) : (
        <div className="adjust-buttons">
          <ChangeButton ref={opener} className={`button ${waits ? 'main' : ''}`} onClick={() => setEditing(true)}>
            {waits ? '确认或更改' : '更改'}
            <span className="hidden-words">{name}</span>
          </ChangeButton>
          {adjusted && (
            <ChangeButton
              className="button quiet"
              onClick={() => perform({ name: 'adjust', args: { path, value: '', source: '' } })}
            >
              {parameter.confirm ? '取消确认' : '改回评分规则的数'}
              <span className="hidden-words">：{name}</span>
            </ChangeButton>
          )}
        </div>
      )}
    </li>
  );
}

function ByCategory({ parameter: { by } }: { parameter: Parameter }) {
  const values = [...(by?.values ?? [])].map(([option, { text }]) => `${option} ${text}`);
  return <p className="rule-faint">随单位类别而定：{values.join('；')}</p>;
}
