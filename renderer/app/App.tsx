import { lazy, Suspense, useEffect } from 'react';
import { useDropping } from './dropping';
import { useKeys } from './keys';
import { StartPage } from '../pages/start/StartPage';
import { useShellState } from './shellState';
import { useStore } from '../state/store';
import { shell } from '../state/shell';

/** The start page is on the screen first; what a workbook needs is fetched while she looks at it. */
const loadDesk = () => import('./Desk');
const Desk = lazy(loadDesk);

/** The whole page: the start page, or the open workbook. */
export function App() {
  const isOpen = useStore((state) => state.book !== null);
  useKeys();
  useDropping();
  useShellState();
  useEffect(() => {
    afterPaint(() => {
      void shell.painted({});
      void loadDesk();
    });
  }, []);
  if (!isOpen) return <StartPage />;
  return (
    <Suspense fallback={<p className="waiting">正在打开……</p>}>
      <Desk />
    </Suspense>
  );
}

/** Two frames: the first one is being prepared when this runs, the second begins after it has been shown. */
function afterPaint(then: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(then));
}
