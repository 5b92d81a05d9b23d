import type { AnswerOf, ArgsOf } from './calls';
import type { EventOf } from './events';
import type { CallName, EventName } from './names';
import type { Said } from './parts';

/** What every call comes back with: never thrown, never a stack trace. */
export type Reply<T> = { ok: true; value: T } | { ok: false; problems: readonly Said[] };

type CallFunctions = {
  readonly [Name in Exclude<CallName, 'takeDropped'>]: (args: ArgsOf<Name>) => Promise<Reply<AnswerOf<Name>>>;
};

/** Listening to the shell: `onAction`, `onJob`, `onTaken`, `onArrived`. Each gives back the function that stops it. */
type EventFunctions = {
  readonly [Name in EventName as `on${Capitalize<Name>}`]: (listener: (payload: EventOf<Name>) => void) => () => void;
};

/** `file` is the browser's own object, which only a drop or a choice of the officer can make: the page learns no path, and can make up none. */
interface Dropping {
  readonly droppedFile: (file: object) => Promise<Reply<AnswerOf<'takeDropped'>>>;
}

/** The one object the page gets: `window.jxzp`. Electron's preload and the in-memory shell both are this. */
export type Shell = CallFunctions & EventFunctions & Dropping;
