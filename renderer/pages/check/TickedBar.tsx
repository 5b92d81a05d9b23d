import type { ReactNode } from 'react';
import type { Finding } from '../../../shared/findings';
import { ChangeButton } from '../../kit/ChangeButton';
import { mendingOf } from './doing';

interface Props {
  /** Those that are ticked. */
  readonly findings: readonly Finding[];
  readonly onMend: () => void;
  readonly onAsk: () => void;
  readonly onUntick: () => void;
  /** The question for a reason, while it is asked. */
  readonly children: ReactNode;
}

/** What can be done with all ticked findings at once. */
export function TickedBar({ findings, onMend, onAsk, onUntick, children }: Props) {
  const open = findings.filter(({ acknowledged }) => acknowledged === undefined);
  const mendable = open.filter((finding) => mendingOf(finding) !== null).length;
  return (
    <div className="check-ticked" role="group" aria-label="对勾选的">
      <span role="status">勾选了 {findings.length} 条</span>
      {mendable > 0 && (
        <ChangeButton className="button" onClick={onMend}>
          替我改 {mendable} 条 <kbd>R</kbd>
        </ChangeButton>
      )}
      {open.length > 0 && (
        <ChangeButton className="button" onClick={onAsk}>
          都不用改… <kbd>A</kbd>
        </ChangeButton>
      )}
      <button type="button" className="button quiet" onClick={onUntick}>
        取消勾选 <kbd>Esc</kbd>
      </button>
      {children}
    </div>
  );
}
