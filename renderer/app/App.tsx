import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import { useDropping } from './dropping';
import { useKeys } from './keys';
import { StartPage } from '../pages/start/StartPage';
import { useShellState } from './shellState';
import { useStore } from '../state/store';
import { shell } from '../state/shell';
import { useWindow } from '../state/window';

/** The start page is on the screen first; what a workbook needs is fetched while it is looked at. */
const loadDesk = () => import('./Desk');
const Desk = lazy(loadDesk);
/** Seldom needed: the first paint does without it. */
const AboutDialog = lazy(() => import('../pages/about/AboutDialog'));
const BatchDialog = lazy(() => import('../pages/batch/BatchDialog'));

/** The whole page: the start page, or the open workbook. */
export function App() {
  const isOpen = useStore((state) => state.book !== null);
  const showsAbout = useWindow((state) => state.showsAbout);
  const showsBatch = useWindow((state) => state.showsBatch);
  useKeys();
  useDropping();
  useShellState();
  useEffect(() => {
    afterPaint(() => {
      void shell.painted({});
      void loadDesk();
    });
  }, []);
  return (
    <>
      {isOpen ? (
        <Suspense fallback={<p className="waiting">正在打开……</p>}>
          <Desk />
        </Suspense>
      ) : (
        <StartPage />
      )}
      <Seldom isShown={showsAbout}>
        <AboutDialog />
      </Seldom>
      <Seldom isShown={showsBatch}>
        <BatchDialog />
      </Seldom>
    </>
  );
}

/** A dialog that stays once it has been opened: closing it gives the focus back to where it was. */
function Seldom({ isShown, children }: { readonly isShown: boolean; readonly children: ReactNode }) {
  const [wasShown, setWasShown] = useState(false);
  if (isShown && !wasShown) setWasShown(true);
  return wasShown && <Suspense fallback={null}>{children}</Suspense>;
}

/** Two frames: the first one is being prepared when this runs, the second begins after it has been shown. */
function afterPaint(then: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(then));
}
