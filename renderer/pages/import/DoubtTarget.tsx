import type { ImportedCell } from '../../../shared/bridge';
import { TextInput } from '../../kit/TextInput';
import type { targetsOf } from './moving';

interface Props {
  readonly cell: ImportedCell;
  /** Where in the cell's table it may go. */
  readonly targets: ReturnType<typeof targetsOf>;
  /** A binding; empty where the cell is used nowhere. */
  readonly target: string;
  readonly onTarget: (binding: string) => void;
  readonly text: string;
  readonly onText: (text: string) => void;
}

/** Where a doubtful cell goes, and what is filled in there. */
export function DoubtTarget({ cell, targets, target, onTarget, text, onText }: Props) {
  return (
    <>
      <div className="import-field">
        <label htmlFor="import-target">当作</label>
        <select id="import-target" className="textbox" value={target} onChange={(event) => onTarget(event.currentTarget.value)}>
          <option value="">（没有用上）</option>
          {target !== '' && !targets.some(({ binding }) => binding === target) && (
            <option value={target}>{cell.name || target}</option>
          )}
          {targets.map(({ binding, name }) => (
            <option key={binding} value={binding}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <div className="import-field">
        <label htmlFor="import-text">填成</label>
        {cell.text.includes('\n') ? (
          <textarea
            id="import-text"
            className="textbox"
            rows={6}
            value={text}
            onChange={(event) => onText(event.currentTarget.value)}
          />
        ) : (
          <TextInput id="import-text" value={text} onText={onText} />
        )}
      </div>
    </>
  );
}
