import { it } from 'vitest';
import { isQuiet } from './offline.journey';

it('looks up nothing and connects to nothing through the main job, unpackaged', () => isQuiet('unpackaged'));
