import { it } from 'vitest';
import { checkMemoised } from '../../support/evaluations';

it('1,000 sequences of 100 commands: what is remembered of earlier evaluations never shows', () => checkMemoised(1000));
