import { useRef, useState } from 'react';
import { type Finding, findingKey, findingText, placeKey, type Severity } from '../../../shared/findings';
import { ChangeButton } from '../../kit/ChangeButton';
import { perform, useStore } from '../../state/store';
import { Acknowledge } from './Acknowledge';
import { goToPlace } from './go';

const severityWords: Record<Severity, { mark: string; tone: string; words: string }> = {
  error: { mark: '错', tone: 'bad', words: '错误' },
  doubt: { mark: '疑', tone: 'warn', words: '疑点' },
  hint: { mark: '示', tone: '', words: '提示' },
  missing: { mark: '填', tone: '', words: '待填' },
};

/** One finding: the sentence leads to its cell; beside it what can be done about it here. */
export function FindingItem({ finding }: { finding: Finding }) {
  const [asking, setAsking] = useState(false);
  const item = useRef<HTMLLIElement>(null);
  const { message, fix } = findingText(finding);
  const { mark, tone, words } = severityWords[finding.severity];
  const aside = finding.acknowledged !== undefined;

  /** What was set aside moves away from under the hands: they stay at the next finding, or at the one before. */
  function change(done: () => boolean): void {
    const all = [...(item.current?.closest('.check-groups')?.querySelectorAll<HTMLElement>('.finding-go') ?? [])];
    const here = all.findIndex((one) => item.current?.contains(one));
    const neighbour = all[here + 1] ?? all[here - 1];
    if (!done()) return;
    setAsking(false);
    requestAnimationFrame(() => neighbour?.focus());
  }

  return (
    <li ref={item} className={`finding ${aside ? 'aside' : ''}`}>
      <span className={`tag ${aside ? '' : tone}`}>
        <span aria-hidden="true">{mark}</span>
        <span className="hidden-words">{words}</span>
      </span>
      <div className="finding-words">
        <button type="button" className="finding-go" onClick={() => goToPlace(finding.binding)}>
          {message}
        </button>
        {aside ? <p className="finding-aside">已知道：{finding.acknowledged}</p> : <p className="finding-fix">{fix}</p>}
        {asking && (
          <Acknowledge
            onCancel={() => {
              setAsking(false);
              item.current?.querySelector<HTMLElement>('.finding-go')?.focus();
            }}
            onReason={(reason) => change(() => acknowledge(finding, reason))}
          />
        )}
      </div>
      {!asking && (
        <span className="finding-hands">
          {finding.command && !aside && (
            <ChangeButton className="button" onClick={() => change(() => mend(finding))}>
              替我改
            </ChangeButton>
          )}
          {aside ? (
            <ChangeButton className="button quiet" onClick={() => change(() => acknowledge(finding, ''))}>
              取消
              <span className="hidden-words">搁置：{message}</span>
            </ChangeButton>
          ) : (
            <ChangeButton className="button quiet" onClick={() => setAsking(true)}>
              知道了
              <span className="hidden-words">：{message}</span>
            </ChangeButton>
          )}
        </span>
      )}
    </li>
  );
}

function acknowledge(finding: Finding, reason: string): boolean {
  const known = useStore.getState().book?.workbook.acknowledged ?? {};
  // Set aside by an earlier version, without its figures: that is what is taken back.
  const key = reason === '' && known[findingKey(finding)] === undefined ? placeKey(finding) : findingKey(finding);
  return perform({ name: 'acknowledge', args: { finding: key, reason } });
}

function mend({ command }: Finding): boolean {
  return command !== undefined && perform(command);
}
