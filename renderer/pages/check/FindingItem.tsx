import { memo } from 'react';
import { type Finding, findingText, type Severity } from '../../../shared/findings';
import { ChangeButton } from '../../kit/ChangeButton';
import { Acknowledge } from './Acknowledge';
import { mendingOf } from './doing';
import { goToFound } from './next';

const severityWords: Record<Severity, { mark: string; tone: string; words: string }> = {
  error: { mark: '错', tone: 'bad', words: '错误' },
  doubt: { mark: '疑', tone: 'warn', words: '疑点' },
  hint: { mark: '示', tone: '', words: '提示' },
  missing: { mark: '填', tone: '', words: '待填' },
};

interface Props {
  readonly id: string;
  readonly finding: Finding;
  readonly isTicked: boolean;
  /** It is the one that was gone to last. */
  readonly isHere: boolean;
  readonly isAsking: boolean;
  readonly hands: FindingHands;
}

/** What can be done with a finding of the list; the very same for all of them, however often the list is drawn. */
export interface FindingHands {
  readonly tick: (id: string) => void;
  readonly mend: (id: string) => void;
  readonly ask: (id: string | null) => void;
  readonly reason: (id: string, reason: string) => void;
}

/**
 * One finding: the sentence leads to its cell; beside it what can be done about it here. Of a long list only those that changed
 * are drawn again.
 */
export const FindingItem = memo(function FindingItem({ id, finding, isTicked, isHere, isAsking, hands }: Props) {
  const { message, fix } = findingText(finding);
  const { mark, tone, words } = severityWords[finding.severity];
  const aside = finding.acknowledged !== undefined;
  const repair = mendingOf(finding);
  return (
    <li className={`finding ${aside ? 'aside' : ''} ${isHere ? 'here' : ''}`} data-finding={id}>
      <input
        type="checkbox"
        className="finding-tick"
        tabIndex={-1}
        checked={isTicked}
        aria-label={`勾选：${message}`}
        onChange={() => hands.tick(id)}
      />
      <span className={`tag ${aside ? '' : tone}`}>
        <span aria-hidden="true">{mark}</span>
        <span className="hidden-words">{words}</span>
      </span>
      <div className="finding-words">
        <button type="button" className="finding-go" aria-current={isHere || undefined} onClick={() => goToFound(finding)}>
          {message}
        </button>
        {aside ? <p className="finding-aside">已说明：{finding.acknowledged}</p> : <p className="finding-fix">{fix}</p>}
        {isAsking && <Acknowledge count={1} onCancel={() => hands.ask(null)} onReason={(reason) => hands.reason(id, reason)} />}
      </div>
      {!isAsking && (
        <span className="finding-hands">
          {repair && (
            <ChangeButton className="button" onClick={() => hands.mend(id)}>
              {repair.words}
              <span className="hidden-words">：{message}</span>
            </ChangeButton>
          )}
          {aside ? (
            <ChangeButton className="button quiet" onClick={() => hands.reason(id, '')}>
              取消
              <span className="hidden-words">说明：{message}</span>
            </ChangeButton>
          ) : (
            <ChangeButton className="button quiet" onClick={() => hands.ask(id)}>
              不用改…
              <span className="hidden-words">：{message}</span>
            </ChangeButton>
          )}
        </span>
      )}
    </li>
  );
});
