import { bindingsGate } from './bindings';
import { boundsGate } from './bounds';
import { builtinsGate } from './builtins';
import { docsGate } from './docs';
import { floatGate } from './floats';
import type { Gate } from './gate';
import { namesGate } from './names';
import { parkedGate } from './parked';
import { regionGate } from './regions';
import { sizeGate } from './size';

/** Every gate of the house, in the order they are run. */
export const gates: readonly Gate[] = [
  sizeGate,
  floatGate,
  docsGate,
  builtinsGate,
  regionGate,
  bindingsGate,
  parkedGate,
  boundsGate,
  namesGate,
];
