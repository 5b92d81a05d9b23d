import { createContext } from 'react';
import type { Editor } from '../../shared/sheets/grid';
import type { Command } from '../state/book';
import { commandFor } from '../state/cellCommands';

/** What is typed in a cell means to the page it is on: on the list of projects, amounts may be typed in 元. */
export interface Meaning {
  /** What to edit, given the text as it is kept. */
  readonly shown: (binding: string, kept: string) => string;
  /** What to do with the text as it was typed. */
  readonly command: (binding: string, editor: Editor, text: string) => Command;
}

export const CellMeaning = createContext<Meaning>({ shown: (_binding, kept) => kept, command: commandFor });
