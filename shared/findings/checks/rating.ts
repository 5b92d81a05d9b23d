import { points } from '../figures';
import { check } from '../finding';
import type { TableSubject } from '../subject';
import { figures } from '../../workbook/fields';

const STATED =
  /(?:评价等级|评定等级|绩效等级|自评等级|评级|等级)(?:为|是|被评为|评为|：|:)?\s*[“"「『]?(优秀|良好|优|良|中等|中|差|较差|好|较好|一般|合格|不合格)[”"」』]?(?![于以])/g;

/** 评级：the word has to be one of the region's, and the one the score earns. */
export const ratingCheck = check({
  number: '17',
  about: '评级与得分相符，用规定的词',
  codes: { 'rating.printed': 'error', 'rating.word': 'error' },
  table: (table, report) => {
    const { rating, self } = table.result;
    const words = table.pack.ratings.map(({ name }) => name);
    for (const { printed, binding, where } of statedIn(table)) {
      if (!words.includes(printed)) report('rating.word', binding, { where, printed, words: words.join('、') });
      else if (rating !== null && self && printed !== rating)
        report('rating.printed', binding, { where, printed, rating, score: points(self) });
    }
  },
});

function statedIn(table: TableSubject): { printed: string; binding: string; where: string }[] {
  const key = figures.rating.at(table.path);
  const printed = table.printed[key]?.trim() ?? '';
  const inTable = printed === '' ? [] : [{ printed, binding: key, where: table.label }];
  const inWords = table.texts.flatMap(({ text, place, where, role }) =>
    role === 'prose' ? [...text.matchAll(STATED)].map(([, word = '']) => ({ printed: word, binding: place, where })) : [],
  );
  return [...inTable, ...inWords];
}
