import { check } from '../finding';

/** What forms print for whoever fills them in, and what people leave for later. */
const LEFT: readonly RegExp[] = [
  /^\s*指标\s*[0-9０-９]{1,2}\s*[:：]?\s*(…*|\.*|[XxＸｘ×]*)\s*$/,
  /^\s*(…{1,}|\.{3,}|。{3,})\s*$/,
  /(?<![A-Za-zＡ-Ｚａ-ｚ0-9])[XxＸｘ×]{2,}(?![A-Za-z0-9])/,
  /(?<![0-9０-９*＊])[*＊]{2,}(?![0-9０-９*＊])|^\s*[*＊]\s*$/,
  /[0-9０-９]+\s*字(以内|以下|左右)/,
  /[（(]\s*(填表|填写)?(说明|要求)[:：][^）)]*[）)]?/,
  /填报以下数据|请(在此)?(填写|填报|输入)|此处(填写|填报|填)|待补充|待完善/,
  /[（(【[〔]\s*(部门|单位|项目)名称\s*[）)】\]〕]|^\s*(部门|单位|项目)名称\s*$/,
  /_{3,}|＿{2,}/,
  /\{(年度|上年|单位|项目)\}/,
];

/** 占位符：words of the form itself, left standing. */
export const placeholderCheck = check({
  number: '21',
  about: '表样的填表提示、占位符没删',
  codes: { 'text.placeholder': 'error' },
  text: ({ text, place, where, role }, _year, report) => {
    if (role === 'other') return;
    for (const pattern of LEFT) {
      const found = pattern.exec(text)?.[0].trim();
      if (found === undefined || found === '') continue;
      report('text.placeholder', place, { where, found: [...found].slice(0, 20).join('') });
      return;
    }
  },
});
