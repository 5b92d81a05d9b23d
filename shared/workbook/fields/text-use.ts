import type { TextUse } from './kind';

const CONTACT = /联系|电话|手机|座机|传真|邮箱/;
const PERSON = /负责人|经办人|填表人|联系人/;

/** Words by the name of their place: a number to call, somebody's name, or prose. */
export function namedText(name: string): TextUse {
  if (CONTACT.test(name)) return { role: 'contact', where: name };
  return { role: PERSON.test(name) ? 'person' : 'prose', where: name };
}
