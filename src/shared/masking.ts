import { isMobile } from './phone.js';

/** 张三 → 张*, 欧阳小明 → 欧***: the first character stays, each other one becomes a star; a single one does too. */
export function maskName(name: string): string {
  const [first = '', ...others] = Array.from(name.trim());
  if (others.length === 0) return first === '' ? '' : '*';
  return first + '*'.repeat(others.length);
}

/** 13800138000 → 138****8000. Any other number shows its last two digits only. */
export function maskPhone(phone: string): string {
  const digits = phone.replace(/[\s-]/g, '');
  if (isMobile(digits)) return `${digits.slice(0, 3)}****${digits.slice(7)}`;
  return keepLast(digits, 2);
}

/** 11010519491231002X → **************002X: the last four stay. */
export function maskResidentId(id: string): string {
  return keepLast(id.trim(), 4);
}

/** What somebody wrote, with his own name and every mobile and identity number in it masked. */
export function maskWithin(text: string, name: string | null): string {
  const nameless = name?.trim() ? text.replaceAll(name.trim(), maskName(name)) : text;
  return nameless
    .replace(/(?<!\d)\d{17}[\dXx](?!\d)/g, maskResidentId)
    .replace(/(?<!\d)1[3-9]\d(?:[\s-]?\d{4}){2}(?!\d)/g, maskPhone);
}

/** li.ming@example.org → l***@example.org: the first character and the domain stay. */
export function maskMail(address: string): string {
  const at = address.lastIndexOf('@');
  return at < 1 ? keepLast(address, 0) : `${Array.from(address)[0]}***${address.slice(at)}`;
}

/** Stars for all but the last characters; too short a text is stars altogether. */
function keepLast(text: string, count: number): string {
  const characters = Array.from(text);
  const from = characters.length > count ? characters.length - count : characters.length;
  return '*'.repeat(from) + characters.slice(from).join('');
}
