/** The core as the page uses it, in one place: pure functions over pack and workbook. */
export { packOf } from '../../shared/pack/model/pack';
export { evaluate } from '../../shared/scoring/evaluate';
export { buildGrid } from '../../shared/sheets';
export { apply } from '../../shared/workbook/commands';
export { typedText } from './cellCommands';
