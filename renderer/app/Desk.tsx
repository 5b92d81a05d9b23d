import { CSPProvider } from '@base-ui/react/csp-provider';
import { useEffect, useLayoutEffect, useMemo } from 'react';
import { FirstSteps } from './chrome/FirstSteps';
import { Arrived } from './chrome/Arrived';
import { Leaving } from './chrome/Leaving';
import { NoticeBar } from '../pages/notice/NoticeBar';
import { ReadingBar } from '../pages/notice/ReadingBar';
import { Mishap } from './chrome/Mishap';
import { NotSaved } from './chrome/NotSaved';
import { Rail } from './chrome/Rail';
import { ReadOnlyBar } from './chrome/ReadOnlyBar';
import { TopBar } from './chrome/TopBar';
import { CheckDock } from '../pages/check/CheckDock';
import { noneHere } from '../pages/unit/none';
import { ReplaceDialog } from '../pages/replace/ReplaceDialog';
import { ReviewDialog } from '../pages/review/ReviewDialog';
import { VersionsDialog } from '../pages/versions/VersionsDialog';
import { startNoting } from './standing';
import { currentStep } from './steps/registry';
import { enterPage } from '../kit/regions';
import { startAutosave } from '../state/autosave';
import { offerActions } from '../state/actions';
import { navigation } from './steps/navigation';
import { type Changing, ChangingContext } from '../kit/changing';
import { useLayout } from '../kit/layout';
import { showChange } from '../pages/changed';
import { useReadOnly } from '../state/readOnly';
import { pageIds } from '../state/pageIds';
import { refusesChange, useStore } from '../state/store';
import { useWindow } from '../state/window';
import '../style/desk.css';
import '../style/rail.css';
import '../style/step.css';
import '../style/kit.css';
import '../style/sheet.css';
import '../style/sheet-cells.css';
import '../style/sheet-rows.css';
import '../style/side.css';
import '../style/narrow.css';

offerActions({ none: noneHere, 'show-change': showChange, ...navigation });

/** An open workbook: the rail of steps, the step itself, and always in sight what it adds up to. */
export default function Desk() {
  // The step alone: a letter typed changes the workbook, and each part of the page sees to itself what of it matters.
  const shown = useStore(({ book, stepId }) => (book ? currentStep(book, stepId).id : null));
  // Moves focus into the new page; the focused element was unmounted with the old one.
  // Before the table takes the cell that was asked for, so that the two are not mixed up.
  useLayoutEffect(() => {
    if (shown !== null && useStore.getState().wanted === null) enterPage();
  }, [shown]);
  const isDocked = useWindow((state) => state.isDocked) && shown !== pageIds.check;
  useEffect(() => startAutosave(), []);
  useEffect(() => startNoting(), []);
  const isFolded = useLayout((state) => state.isRailFolded);
  const why = useReadOnly();
  const changing = useMemo<Changing>(() => ({ why, refuse: () => void refusesChange() }), [why]);
  const { book } = useStore.getState();
  if (!book || shown === null) return null;
  const step = currentStep(book, shown);
  return (
    <CSPProvider disableStyleElements>
      <ChangingContext value={changing}>
        <div className={`desk${isDocked ? ' docked' : ''}${isFolded ? ' folded' : ''}`}>
          <TopBar current={step.id} />
          <Rail current={step.id} />
          <div className="step" key={step.id}>
            <ReadOnlyBar />
            <NoticeBar />
            <ReadingBar />
            <FirstSteps />
            <Mishap of="page">{step.render()}</Mishap>
          </div>
          {isDocked && <CheckDock />}
          <Arrived />
          <Leaving />
          <NotSaved />
          <VersionsDialog />
          <ReviewDialog />
          <ReplaceDialog />
        </div>
      </ChangingContext>
    </CSPProvider>
  );
}
