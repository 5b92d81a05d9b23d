import { roundHalfUp } from '../../number';
import { ofPlaces } from './shapes';

export const ROUND = ofPlaces('ROUND', roundHalfUp, (x, printer) => printer.value(x));
