import { bands } from './bands';
import { examples } from './examples';
import { form } from './form';
import { formulas } from './formulas';
import { points } from './points';
import { settings } from './settings';
import { things } from './things';

/** What the check of a rule pack refuses. File and line are said beside the sentence; it says what is wrong and what to do. */
export const packcheckProblems = { ...settings, ...formulas, ...points, ...bands, ...things, ...form, ...examples };
