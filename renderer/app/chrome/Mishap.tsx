import { Component, type ReactNode } from 'react';
import { save } from '../../state/files';
import { currentJournal, leaveAside, useStore } from '../../state/store';
import '../../style/mishap.css';

interface Props {
  readonly children: ReactNode;
  /** What could not be shown: the whole window, or one page beside which the rail of steps stays. */
  readonly of: 'window' | 'page';
}

interface State {
  readonly failed: boolean;
}

/** An exception while the page is made ends here: a sentence, the work safe, and ways on. Nothing else may leave the window white. */
export class Mishap extends Component<Props, State> {
  override readonly state: State = { failed: false };

  static getDerivedStateFromError(): State {
    return { failed: true };
  }

  override componentDidCatch(): void {
    // What was typed last goes to the journal now, in case the program is closed next.
    void currentJournal()?.flush();
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return <Words of={this.props.of} onRetry={() => this.setState({ failed: false })} />;
  }
}

function Words({ of, onRetry }: { of: Props['of']; onRetry: () => void }) {
  const isOpen = useStore((state) => state.book !== null);
  const goHome = () => void leaveAside().then(onRetry);
  return (
    <main className="mishap" role="alert">
      <h1>{of === 'page' ? '这一页显示不出来' : '窗口里的内容显示不出来'}</h1>
      <p>程序出了意外。{isOpen ? '已填的内容都在，也已自动备份。' : '您的文件没有动。'}</p>
      <p>
        {isOpen
          ? '可以再试一次，先存下来，或回到开始页；没保存的会列在开始页的「上次没来得及保存的」里。'
          : '可以再试一次，或回到开始页。'}
      </p>
      <div className="dialog-buttons">
        <button type="button" className="button main" onClick={onRetry}>
          再试一次
        </button>
        {isOpen && (
          <>
            <button type="button" className="button" onClick={() => void save()}>
              保存
            </button>
            <button type="button" className="button" onClick={() => void save({ elsewhere: true })}>
              另存为…
            </button>
          </>
        )}
        <button type="button" className="button" onClick={goHome}>
          回到开始页
        </button>
      </div>
    </main>
  );
}

/** What goes wrong outside of showing (a click, an answer that never came) is told; the page stays as it is. */
export function tellMishaps(tell: (words: string) => void): void {
  const words = '这一步没有做成：程序出了意外。已填的内容还在。请再试一次；仍不行请先保存，再重新打开工作台。';
  window.addEventListener('error', ({ error }) => error instanceof Error && tell(words));
  window.addEventListener('unhandledrejection', () => tell(words));
}
