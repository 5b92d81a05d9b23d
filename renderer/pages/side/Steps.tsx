import { explainLine, type Working } from '../../../shared/scoring/explain';
import type { Evaluation, Line } from '../../../shared/scoring/evaluation';
import { sentenceOf } from '../../../shared/scoring/sentence';
import { useLayout } from '../../kit/layout';
import { goToBinding } from '../places';

/** The working of a line: in one sentence, unfolded its formulas in words and in figures, then the figures they read, each a way to where it was typed. */
export function Steps({ evaluation, line }: { evaluation: Evaluation; line: Line }) {
  const all = explainLine(evaluation, line);
  const formulas = all.filter((one) => one.formula !== undefined);
  const typed = all.filter((one) => one.formula === undefined);
  const isUnfolded = useLayout((state) => state.showsFormulas);
  return (
    <>
      <section className="side-part" aria-live="polite">
        <h3>怎么算的</h3>
        <p className="step-sentence" data-testid="working-sentence">
          {sentenceOf(evaluation, line)}
        </p>
        {formulas.length > 0 && (
          <details
            className="step-formulas"
            open={isUnfolded}
            onToggle={(event) => useLayout.setState({ showsFormulas: event.currentTarget.open })}
          >
            <summary>公式</summary>
            <ol className="steps">{formulas.map(oneFormula)}</ol>
          </details>
        )}
      </section>
      {typed.length > 0 && (
        <section className="side-part">
          <h3>用到的数</h3>
          <ul className="inputs">{typed.map(oneInput)}</ul>
        </section>
      )}
    </>
  );
}

function oneFormula(step: Working) {
  return (
    <li key={step.key}>
      <p className="step-name">{step.name}</p>
      <p className="step-formula">＝ {step.formula}</p>
      {step.figures !== step.formula && <p className="step-with figures">＝ {step.figures}</p>}
      <p className="step-value figures">＝ {step.value || '还缺数据'}</p>
    </li>
  );
}

function oneInput({ key, name, value, unit, where, binding }: Working) {
  const words = (
    <>
      <span className="input-name">{name}</span>
      <span className={`input-value figures ${value === '' ? 'lacking' : ''}`}>
        {value === '' ? '待填' : value}
        {value !== '' && value !== '无' && unit && unit !== '%' && <small> {unit}</small>}
      </span>
      {where && <span className="input-where">{where}</span>}
    </>
  );
  if (binding === undefined)
    return (
      <li key={key}>
        <span className="input">{words}</span>
      </li>
    );
  return (
    <li key={key}>
      <button type="button" className="input" title="到填写它的地方" onClick={() => goToBinding(binding)}>
        {words}
      </button>
    </li>
  );
}
