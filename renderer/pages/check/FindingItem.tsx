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
  readonly onTick: (id: string) => void;
  readonly onMend: (id: string) => void;
  readonly onAsk: (id: string | null) => void;
  readonly onReason: (id: string, reason: string) => void;
}

/** One finding: the sentence leads to its cell; beside it what can be done about it here. */
export function FindingItem(props: Props) {
  const { id, finding, isTicked, isHere, isAsking, onTick, onMend, onAsk, onReason } = props;
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
        onChange={() => onTick(id)}
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
        {isAsking && <Acknowledge count={1} onCancel={() => onAsk(null)} onReason={(reason) => onReason(id, reason)} />}
      </div>
      {!isAsking && (
        <span className="finding-hands">
          {repair && (
            <ChangeButton className="button" onClick={() => onMend(id)}>
              {repair.words}
              <span className="hidden-words">：{message}</span>
            </ChangeButton>
          )}
          {aside ? (
            <ChangeButton className="button quiet" onClick={() => onReason(id, '')}>
              取消
              <span className="hidden-words">说明：{message}</span>
            </ChangeButton>
          ) : (
            <ChangeButton className="button quiet" onClick={() => onAsk(id)}>
              不用改…
              <span className="hidden-words">：{message}</span>
            </ChangeButton>
          )}
        </span>
      )}
    </li>
  );
}
