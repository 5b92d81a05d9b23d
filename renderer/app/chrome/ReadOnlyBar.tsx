import { runAction } from '../../state/actions';
import { restore } from '../../pages/versions/restoring';
import { stopLooking } from '../../state/looking';
import { type ReadOnly } from '../../state/book';
import { WHY_READ_ONLY } from '../../kit/changing';
import { useReadOnly } from '../../state/readOnly';
import { useStore } from '../../state/store';
import { momentWords } from '../../kit/when';

/** Always in sight where nothing can be changed: why, and the ways out. */
export function ReadOnlyBar() {
  const readOnly = useStore((state) => state.book?.readOnly ?? null);
  if (readOnly === null) return null;
  return (
    <div className="notice read-only" role={readOnly.kind === 'taken' ? 'alert' : 'status'} data-testid="read-only">
      {readOnly.kind === 'past' ? <Past {...readOnly} /> : readOnly.kind === 'held' ? <Held {...readOnly} /> : <Taken />}
    </div>
  );
}

function Held({ by }: Exclude<ReadOnly, { kind: 'past' }>) {
  return (
    <>
      <p id={WHY_READ_ONLY}>
        <strong>只读</strong>　{by.who} 在电脑 {by.where} 上打开着它（自 {by.since}）。可以看、校验、导出，不能改。
      </p>
      <button type="button" className="button" onClick={() => runAction('save-as')}>
        另存为…
      </button>
    </>
  );
}

/** Nobody asked for this one: it says what became of the file, that nothing typed is lost, and the way on. */
function Taken() {
  const why = useReadOnly();
  return (
    <>
      <p id={WHY_READ_ONLY}>
        <strong>已被接管</strong>　{why}
      </p>
      <button type="button" className="button main" onClick={() => runAction('save-as')}>
        另存为…
      </button>
    </>
  );
}

/** An earlier state can be gone back to only where the present one may be changed. */
function Past({ version, savedAt }: Extract<ReadOnly, { kind: 'past' }>) {
  const canRestore = useStore((state) => state.aside !== null && state.aside.readOnly === null);
  return (
    <>
      <p id={WHY_READ_ONLY}>
        <strong>正在看以前的版本</strong>　{momentWords(savedAt)} 存的，只能看。现在的内容没有动。
      </p>
      {canRestore && (
        <button type="button" className="button" onClick={() => void restore(version)}>
          恢复到这一版
        </button>
      )}
      <button type="button" className="button main" onClick={stopLooking}>
        回到现在的内容
      </button>
    </>
  );
}
