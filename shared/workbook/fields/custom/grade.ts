import { bindingPath } from '../path';
import { readFigure } from '../printed';
import { customFigure } from './part';

/** 得分系数 within a grade (定性); it has to be a number. */
export const customGrade = customFigure(
  bindingPath('<line>/grade'),
  'grade',
  { unit: '%' },
  { name: '得分系数', carry: { fate: 'clear', why: 'actual' }, readPrinted: readFigure },
);
