import { describe } from 'vitest';
import { cases } from './composition.cases';
import { composeEverywhere } from './composition.tests';

describe('every way of composing in every place there is to write', () => composeEverywhere(() => cases));
