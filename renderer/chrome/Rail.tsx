import { leaveCell } from '../state/files';
import { evaluationOf } from '../state/evaluation';
import { goTo, perform, useStore } from '../state/store';
import { type Part, parts, type Step } from '../steps/registry';
import { scoreWords } from './scores';

/** The way through the workbook: its steps, each with what it scores or what it lacks. */
export function Rail({ current }: { current: string }) {
  const book = useStore((state) => state.book);
  if (!book) return null;
  const evaluation = evaluationOf(book);
  return (
    <nav className="rail" aria-label="步骤">
      {parts.map((part) => (
        <RailPart key={part.id} part={part} steps={part.steps(book, evaluation)} current={current} />
      ))}
    </nav>
  );
}

function RailPart({ part, steps, current }: { part: Part; steps: readonly Step[]; current: string }) {
  // A form without tables of this kind has no such part; projects can be added, so theirs stays.
  if (steps.length === 0 && part.id !== 'projects') return null;
  return (
    <section aria-labelledby={`part-${part.id}`}>
      <h2>
        <span id={`part-${part.id}`}>{part.label}</span>
        {part.id === 'projects' && <AddProject />}
      </h2>
      {steps.length === 0 && <p className="rail-empty">还没有。有几个项目就添加几个。</p>}
      <ul>
        {steps.map((step) => (
          <li key={step.id}>
            <RailButton step={step} current={step.id === current.replace(/(?<!shared)\/base$/, '')} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function RailButton({ step, current }: { step: Step; current: boolean }) {
  return (
    <button type="button" className="rail-item" aria-current={current ? 'page' : undefined} onClick={() => open(step.id)}>
      <span className="rail-label">{step.label}</span>
      <RailState step={step} />
    </button>
  );
}

function RailState({ step }: { step: Step }) {
  if (step.mark !== undefined) return step.mark;
  if (step.table?.self) return <span className="rail-score figures">{scoreWords(step.table).self}</span>;
  const missing = step.table ? scoreWords(step.table).waiting : (step.missing ?? 0);
  if (missing === 0) return null;
  return (
    <span className="rail-missing">
      {missing} {step.table ? '行' : '项'}待填
    </span>
  );
}

function AddProject() {
  return (
    <button type="button" className="rail-add" onClick={addProject}>
      <span aria-hidden="true">＋</span> 添加
      <span className="hidden-words">项目</span>
    </button>
  );
}

/** The new project is opened at once: its name is the first thing to type. */
function addProject(): void {
  leaveCell();
  if (!perform({ name: 'add-project', args: { name: '' } })) return;
  const made = useStore.getState().book?.workbook.projects.slice(-1)[0];
  if (made) goTo(`project/${made.id}`);
}

function open(id: string): void {
  leaveCell();
  goTo(id);
}
