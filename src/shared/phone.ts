/** A phone as one and the same text however it was typed: no blanks, dashes, full-width digits or country code. */
export function normalisedPhone(phone: string): string {
  const plain = phone.normalize('NFKC').replace(/[\s()\-–—]/g, '');
  return plain.replace(/^(\+|00)?86(?=1[3-9]\d{9}$)/, '');
}

/** True for a mobile phone, which is a person's; without blanks, dashes or country code. */
export function isMobile(phone: string): boolean {
  return /^1[3-9]\d{9}$/.test(phone);
}
