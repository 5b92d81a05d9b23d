import { describe, it } from 'vitest';
import { checkSequences } from '../../support/sequences';

describe('commands and undo', () => {
  it('1,000 sequences of 100 commands', () => checkSequences(1000));
});
