import { check } from '../finding';

const SCIENTIFIC = /^\s*[0-9](?:\.[0-9]+)?[Ee]\+?[0-9]{2}\s*$/;
/** What a character no program could read is shown as. */
const GARBLED = /\ufffd/u;
const INVISIBLE = /[\u200b-\u200f\u2060\ufeff]/u;

/** 科学计数的编码、零宽字符：what a spreadsheet or a copied web page leaves behind. */
export const oddCharactersCheck = check({
  number: '48',
  about: '科学计数的编码；看不见的字符；乱码',
  codes: { 'code.scientific': 'doubt', 'text.invisible': 'doubt', 'text.garbled': 'doubt' },
  text: ({ text, place, where }, _year, report) => {
    if (SCIENTIFIC.test(text)) report('code.scientific', place, { where, text: text.trim() });
    if (INVISIBLE.test(text)) report('text.invisible', place, { where });
    if (GARBLED.test(text)) report('text.garbled', place, { where });
  },
});
