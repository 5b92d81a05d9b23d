import { PanelLeft, Plus } from 'lucide-react';
import { type KeyboardEvent, memo, type ReactNode, useDeferredValue } from 'react';
import type { Pack } from '../../../shared/pack';
import { ChangeButton } from '../../kit/ChangeButton';
import { type Filled, FilledMark } from '../../kit/FilledMark';
import { Icon } from '../../kit/Icon';
import { IconButton } from '../../kit/IconButton';
import { useLayout } from '../../kit/layout';
import type { Book } from '../../state/book';
import { runAction } from '../../state/actions';
import { Splitter } from '../../kit/Splitter';
import { leaveCell } from '../../state/files';
import { goTo, perform, useStore } from '../../state/store';
import { type Part, type Step, type Stretch, wayThrough } from '../steps/registry';
import { leftWords } from '../../state/pointsLeft';
import { type PageCount, usePageCounts } from '../../pages/check/pageCounts';
import { scoreWords } from '../../state/scores';
import { stepOf } from '../../../shared/sheets/page';
import { projectPath } from '../../../shared/workbook/fields';
import { AddForm, addableForms } from './AddForm';
import { useGapCounts } from '../steps/gapCounts';
import { Found, Missing } from './RailMarks';
import { stepIcon } from './stepIcon';

/** The way through the workbook: its steps, each with what it scores or what it lacks. */
export const Rail = memo(function Rail({ current }: { current: string }) {
  const now = useStore((state) => state.book);
  // It is long with many projects: what is being typed is shown first.
  const book = useDeferredValue(now);
  return book && <RailOf book={book} current={current} />;
});

const RailOf = memo(function RailOf({ book, current }: { book: Book; current: string }) {
  const counts = usePageCounts();
  const gaps = useGapCounts();
  const isFolded = useLayout((state) => state.isRailFolded);
  const width = useLayout((state) => state.railWidth);
  const way = wayThrough(book);
  const partOf = ({ part, steps }: Stretch) => (
    <RailPart key={part.id} part={part} steps={steps} current={current} pack={book.pack} counts={counts} gaps={gaps} />
  );
  return (
    <div className="rail-frame" style={isFolded ? undefined : { width }}>
      <nav className={isFolded ? 'rail folded' : 'rail'} aria-label="步骤" onKeyDown={moveByArrow}>
        <div className="rail-steps">{way.filter(({ part }) => !part.isPinned).map(partOf)}</div>
        <div className="rail-pinned">
          {way.filter(({ part }) => part.isPinned).map(partOf)}
          <IconButton
            icon={PanelLeft}
            label={isFolded ? '展开步骤' : '收起步骤'}
            keys="Ctrl B"
            onClick={() => runAction('fold-rail')}
          />
        </div>
      </nav>
      {!isFolded && <Splitter which="railWidth" label="步骤栏的宽窄" panel="left" />}
    </div>
  );
});

/** Up and down go from step to step; Enter opens one. */
function moveByArrow(event: KeyboardEvent<HTMLElement>): void {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (by === undefined) return;
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>('.rail-item')];
  const next = all[all.findIndex((one) => one === event.target) + by];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

interface RailPartProps {
  readonly part: Part;
  readonly steps: readonly Step[];
  readonly current: string;
  readonly pack: Pack;
  readonly counts: ReadonlyMap<string, PageCount>;
  /** How much F9 stops at on each step; null: not counted yet. */
  readonly gaps: ReadonlyMap<string, number> | null;
}

function RailPart({ part, steps, current, pack, counts, gaps }: RailPartProps) {
  // A form without tables of this kind has no such part; projects can be added, so theirs stays.
  const addable = part.id === 'forms' && addableForms(pack).length > 0;
  if (steps.length === 0 && part.id !== 'projects' && !addable) return null;
  const shown = stepOf(current);
  return (
    <section aria-labelledby={`part-${part.id}`}>
      <h2>
        <span id={`part-${part.id}`}>{part.label}</span>
        {part.id === 'projects' && <AddProject />}
        {addable && <AddForm pack={pack} current={current} />}
      </h2>
      {steps.length === 0 && (
        <p className="rail-empty">{addable ? '还没有。要填哪张，就添加哪张。' : '还没有。有几个项目就添加几个。'}</p>
      )}
      <ul>
        {steps.map((step) => (
          <li key={step.id}>
            <RailStep
              part={part.id}
              step={step}
              current={step.id === shown}
              pack={pack}
              errors={counts.get(step.id)?.error ?? 0}
              doubts={counts.get(step.id)?.doubt ?? 0}
              gaps={gaps?.get(step.id) ?? 0}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** With many projects there are many: of those whose step stands nothing is worked out again. */
const RailStep = memo(function RailStep({ part, step, current, pack, errors, doubts, gaps }: RailStepProps) {
  const state = stateOf(step, pack, gaps);
  return (
    <RailButton
      part={part}
      id={step.id}
      label={step.label}
      current={current}
      {...state}
      filled={filledOf(step, state.missing !== null || gaps > 0)}
      gaps={gaps}
      found={
        errors + doubts > 0 && (
          <>
            <Found shape="▲" level="error" count={errors} words="处错误" />
            <Found shape="◆" level="doubt" count={doubts} words="处疑点" />
          </>
        )
      }
    />
  );
});

interface RailStepProps {
  readonly part: Part['id'];
  readonly step: Step;
  readonly current: boolean;
  readonly pack: Pack;
  readonly errors: number;
  readonly doubts: number;
  readonly gaps: number;
}

interface RailButtonProps {
  readonly part: Part['id'];
  readonly filled: Filled | null;
  readonly gaps: number;
  readonly id: string;
  readonly label: string;
  readonly current: boolean;
  readonly mark: ReactNode;
  readonly found: ReactNode;
  /** What its table scores; null: something is still missing, or it has none. */
  readonly score: string | null;
  readonly missing: string | null;
}

function RailButton({ part, id, label, current, mark, found, score, missing, filled, gaps }: RailButtonProps) {
  return (
    <button
      type="button"
      className={`rail-item of-${part}`}
      aria-current={current ? 'page' : undefined}
      title={gaps > 0 ? `${label}\n还有 ${gaps} 处待填（F9）` : label}
      onClick={() => open(id)}
    >
      <Icon of={stepIcon(part, id)} />
      <span className="rail-label">{label}</span>
      {mark}
      {found}
      {score !== null && <span className="rail-score figures">{score}</span>}
      {missing !== null && <Missing words={missing} isTight={Boolean(found)} />}
      {gaps > 0 && missing === null && <span className="hidden-words">，还有 {gaps} 处待填</span>}
      {filled !== null && <FilledMark filled={filled} />}
    </button>
  );
}

/** null: nothing is filled in there. What is lacking is what F9 stops at, or a score that waits for another page. */
function filledOf({ table, missing, isBlank: isList }: Step, lacks: boolean): Filled | null {
  if (!table && missing === undefined && isList === undefined) return null;
  if (!lacks) return 'whole';
  const isBlank = table?.lines.every((line) => line.self === null) ?? isList ?? false;
  return isBlank ? 'none' : 'part';
}

/** What stands beside a step: a mark of its own, else what it lacks, else its score: one of a few lines is no score of the table. */
function stateOf(
  { mark, table, missing, isBlank }: Step,
  pack: Pack,
  gaps: number,
): Pick<RailButtonProps, 'mark' | 'score' | 'missing'> {
  const plain = { mark: undefined, score: null, missing: null };
  if (mark !== undefined) return { ...plain, mark };
  const left = table ? leftWords(pack, table) : null;
  if (left !== null) return { ...plain, missing: left };
  const lacking = table ? scoreWords(table).waiting : (missing ?? (isBlank === undefined ? 0 : gaps));
  if (lacking > 0) return { ...plain, missing: `${lacking} ${table ? '行' : '项'}待填` };
  return table?.self ? { ...plain, score: scoreWords(table).self } : plain;
}

function AddProject() {
  return (
    <ChangeButton className="rail-add" onClick={addProject}>
      <Icon of={Plus} /> 添加
      <span className="hidden-words">项目</span>
    </ChangeButton>
  );
}

/** The new project is opened at once: its name is the first thing to type. */
function addProject(): void {
  leaveCell();
  if (!perform({ name: 'add-project', args: { name: '' } })) return;
  const made = useStore.getState().book?.workbook.projects.slice(-1)[0];
  if (made) goTo(projectPath(made.id));
}

function open(id: string): void {
  leaveCell();
  goTo(id);
}
