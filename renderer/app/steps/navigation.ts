import { stepOf } from '../../../shared/sheets/page';
import { enterPage } from '../../kit/regions';
import type { DeskActions, From } from '../../state/window';
import { goTo, notify, useStore } from '../../state/store';
import { type Gap, nextGap, pagesOf } from './gaps';
import { goToFinding } from '../../pages/check/next';
import { currentStep, stepsOf } from './registry';

/** What the keys F4, Ctrl+PageDown and their like do: to the next gap, finding or page. */
export const navigation: Omit<DeskActions, 'none' | 'show-change'> = {
  'next-gap': goToNextGap,
  'next-finding': () => goToFinding(1),
  'previous-finding': () => goToFinding(-1),
  'next-step': () => goBySteps(1),
  'previous-step': () => goBySteps(-1),
};

/** Goes to the next place still to be filled in: further down on this page, then on the pages after it, then from the beginning. */
function goToNextGap(from: From): void {
  const { book, stepId } = useStore.getState();
  if (!book) return;
  const pages = pagesOf(book);
  const here = currentStep(book, stepId).id;
  const index = pages.findIndex((one) => one.stepId === here);
  const next = nextGap(pages, index, from, false) ?? nextGap(pages, index, from, true);
  if (next) goToGap(next);
  else {
    notify('done', '没有待填的了。可以到「校验」看一遍，再导出。');
    enterPage();
  }
}

function goToGap({ stepId, binding }: Gap): void {
  if (useStore.getState().stepId !== stepId) goTo(stepId);
  if (binding !== null) return useStore.setState({ wanted: binding });
  // The page has to be there first; where its frame comes late she may have gone on.
  requestAnimationFrame(() => {
    if (useStore.getState().stepId !== stepId) return;
    const field = document.querySelector<HTMLElement>('.step .lacks :is(input, select), .step .parameter .button.main');
    if (field) field.focus();
    else enterPage();
  });
}

/** Goes to the page before or after this one, in the order of the steps. */
function goBySteps(by: 1 | -1): void {
  const { book, stepId } = useStore.getState();
  if (!book) return;
  const steps = stepsOf(book);
  const here = stepOf(currentStep(book, stepId).id);
  const next = steps[steps.findIndex((step) => step.id === here) + by];
  if (next) goTo(next.id);
  else enterPage();
}
