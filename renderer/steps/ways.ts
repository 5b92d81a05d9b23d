import { enterPage } from '../actions/regions';
import type { From, Ways } from '../actions/run';
import { goTo, notify, useStore } from '../state/store';
import { type Gap, stretchesOf } from './gaps';
import { currentStep, stepsOf } from './registry';

/** The ways about the pages. */
export const ways: Ways = {
  'next-gap': goToNextGap,
  'next-step': () => goBySteps(1),
  'previous-step': () => goBySteps(-1),
};

/** Goes to the next place still to be filled in: further down on this page, then on the pages after it, then from the beginning. */
function goToNextGap({ place, aside }: From): void {
  const { book, stepId } = useStore.getState();
  if (!book) return;
  const all = stretchesOf(book);
  const onlyLast = all.every((one) => one.gaps.every((gap) => gap.last));
  const stretches = onlyLast ? all : all.map((one) => ({ ...one, gaps: one.gaps.filter((gap) => !gap.last) }));
  const here = currentStep(book, stepId).id;
  const index = stretches.findIndex((one) => one.stepId === here);
  const { order = [], gaps = [] } = stretches[index] ?? {};
  const at = place === null ? -1 : order.indexOf(place);
  // What waits beside the table comes after its cells; from there the key leads on to the next page.
  const isBehind = ({ binding }: Gap) => !aside && (binding === null || order.indexOf(binding) > at);
  const rest = [...stretches.slice(index + 1), ...stretches.slice(0, index + 1)].flatMap((one) => one.gaps);
  const next = gaps.find(isBehind) ?? rest[0];
  if (next) goToGap(next);
  else {
    notify('done', '没有待填的了。可以到「校验」看一遍，再导出。');
    enterPage();
  }
}

function goToGap({ stepId, binding }: Gap): void {
  if (useStore.getState().stepId !== stepId) goTo(stepId);
  if (binding !== null) return useStore.setState({ wanted: binding });
  // The page has to be there first.
  requestAnimationFrame(() => {
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
  const here = currentStep(book, stepId).id.replace(/(?<!shared)\/base$/, '');
  const next = steps[steps.findIndex((step) => step.id === here) + by];
  if (next) goTo(next.id);
  else enterPage();
}
