import { splitMoney } from '../../../shared/number/money';
import { inUnit, moneyUnit } from '../../../shared/sheets/clipboard/projects';
import { openField } from '../../../shared/workbook/fields/catalogue';
import { isNone } from '../../../shared/workbook/schema/given';
import { commandFor } from '../../state/cellCommands';
import type { Meaning } from '../../grid/cellMeaning';
import { pasteUnit } from '../../state/pasteUnit';
import { useStore } from '../../state/store';

/** Amounts on this page are typed in the unit chosen, and kept in the form's: pasted or typed, one or many, it is the same. */
export const inChosenUnit: Meaning = {
  shown: (binding, kept) => (isAmount(binding) ? inUnit(kept, ownUnit(binding) ?? formUnit(), chosenUnit()) : kept),
  command: (binding, editor, text) => {
    // 「296500元」 says its unit itself.
    if (!isAmount(binding) || splitMoney(text)) return commandFor(binding, editor, text);
    const command = commandFor(binding, editor, inUnit(text, chosenUnit(), formUnit()));
    return command.name === 'set' ? { ...command, args: { ...command.args, ...saidUnit(binding) } } : command;
  },
};

/** Where an amount was kept in a unit of its own, the new one has to say that it is in the form's. */
export function saidUnit(binding: string): { unit?: string } {
  return isAmount(binding) && ownUnit(binding) !== undefined ? { unit: formUnit() } : {};
}

function isAmount(binding: string): boolean {
  return binding.includes('/funds/');
}

function ownUnit(binding: string): string | undefined {
  const { book } = useStore.getState();
  const door = book && openField(binding, book.pack, book.workbook);
  const given = book && door?.kind === 'figure' ? door.read(book.workbook) : undefined;
  return given !== undefined && !isNone(given) ? given.unit : undefined;
}

function formUnit(): string {
  const { book } = useStore.getState();
  return book ? moneyUnit(book.pack) : chosenUnit();
}

function chosenUnit(): string {
  return pasteUnit();
}
