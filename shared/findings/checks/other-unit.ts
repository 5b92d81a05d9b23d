import { check } from '../finding';
import { commonStart } from '../same-start';

/** A name at the very beginning of a text, as reports begin with whose they are. */
const NAMED =
  /^\s*(?:20[0-9]{2}年(?:度)?[，,]?)?\s*([\u4e00-\u9fff]{2,24}?(?:局|中心|委员会|办公室|管理站|服务站|研究所|研究院|学校|小学|中学|医院|大队|支队|馆))(?=[\u4e00-\u9fff]*?(?:20[0-9]{2}|按|全年|完成|改造|开展|组织|严格|认真|实施|高度|围绕|共|对|成立|建成|落实))/;
/** Who hands out money or orders is named in everybody's texts. */
const ABOVE = /财政局|财政厅|审计局|发展和改革|人民政府|人大|教育部|财政部/;

/** 别的单位的名：a text that begins with the name of another unit of the same place. */
export const otherUnitCheck = check({
  number: '23',
  about: '文字开头写的是别的单位',
  codes: { 'text.other-unit': 'doubt' },
  whole: ({ workbook, tables }, report) => {
    const { name, department = '' } = workbook.unit;
    const known = [name, department, ...workbook.projects.map((project) => project.department ?? '')]
      .map((one) => one.trim())
      .filter((one) => one !== '');
    if (name.trim() === '') return;
    for (const { text, place, where, role } of tables.flatMap((table) => table.texts)) {
      if (role !== 'prose') continue;
      const found = NAMED.exec(text)?.[1];
      if (found === undefined || ABOVE.test(found) || [...commonStart(found, name.trim())].length < 2) continue;
      if (known.some((one) => one.includes(found) || found.includes(one))) continue;
      report('text.other-unit', place, { where, found, unit: name.trim() });
    }
  },
});
