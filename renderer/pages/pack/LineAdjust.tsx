import { focusLater } from '../../kit/focusLater';
import { useRef, useState } from 'react';
import { parseNumber } from '../../../shared/number';
import type { Indicator } from '../../../shared/pack';
import { sentence } from '../../../shared/text/problem';
import type { Workbook } from '../../../shared/workbook/schema/workbook';
import { ChangeButton } from '../../kit/ChangeButton';
import { perform } from '../../state/store';
import { AdjustForm } from './AdjustForm';
import '../../style/pack.css';
import { adjustmentAt, type LinePart, partText, partWords } from './adjusting';
import { figures, linePath } from '../../../shared/workbook/fields';

interface Props {
  readonly spec: Indicator;
  /** The table the change is for: `department`, `project/<id>`. */
  readonly owner: string;
  readonly workbook: Workbook;
  /** The path of what is changed at once. */
  readonly opened?: string | null;
  /** Where the focus goes when it is done; by default to the button it was opened by. */
  readonly onClosed?: () => void;
}

/** The bureau's wording or points in place of the pack's, for one table of this workbook, with its source. */
export function LineAdjust({ spec, owner, workbook, opened = null, onClosed }: Props) {
  const here = useRef<HTMLDivElement>(null);
  const parts = (['points', 'explanation', 'criterion'] as const).filter((one) => spec[one] !== undefined);
  const pathOf = (one: LinePart) => figures.linePart.at(linePath(owner, spec.id), one);
  const [part, setPart] = useState<LinePart | null>(() => parts.find((one) => pathOf(one) === opened) ?? null);

  function close(): void {
    setPart(null);
    if (onClosed) return onClosed();
    focusLater(() => here.current?.querySelector<HTMLElement>('.adjust-open')?.focus());
  }

  async function keep(one: LinePart, value: string, source: string): Promise<readonly string[]> {
    const read = one === 'points' ? parseNumber(value) : null;
    if (read && !read.ok) return read.problems.map(sentence);
    if (perform({ name: 'adjust', args: { path: pathOf(one), value, source } })) close();
    return [];
  }

  if (part) {
    const adjusted = adjustmentAt(workbook, pathOf(part));
    return (
      <div ref={here}>
        <AdjustForm
          key={part}
          label={`${spec.name}的${partWords[part]}`}
          long={part !== 'points'}
          value={adjusted?.value ?? partText(spec, part) ?? ''}
          source={adjusted?.source ?? ''}
          submit="采用"
          onSubmit={(value, source) => keep(part, value, source)}
          onCancel={close}
        />
      </div>
    );
  }
  return (
    <div ref={here} className="adjust-line">
      <span className="rule-faint">财政部门另有规定的，可以改：</span>
      {parts.map((one) => (
        <ChangeButton key={one} className="button quiet adjust-open" onClick={() => setPart(one)}>
          {partWords[one]}
          <span className="hidden-words">：{spec.name}</span>
        </ChangeButton>
      ))}
      {parts.map(
        (one) =>
          adjustmentAt(workbook, pathOf(one)) && (
            <ChangeButton
              key={`back ${one}`}
              className="button quiet"
              onClick={() => perform({ name: 'adjust', args: { path: pathOf(one), value: '', source: '' } })}
            >
              {partWords[one]}改回评分规则的
            </ChangeButton>
          ),
      )}
    </div>
  );
}
