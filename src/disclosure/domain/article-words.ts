const DIGITS = '零一二三四五六七八九';

/** A citation as Chinese law writes it: `政府采购法实施条例 art. 43` is 政府采购法实施条例第四十三条. */
export function inChineseWords(citation: string): string {
  return citation.replace(/ ?art\. (\d{1,3}(?:, \d{1,3})*)/g, (_, numbers: string) =>
    numbers
      .split(', ')
      .map((number) => `第${numeral(Number(number))}条`)
      .join('、'),
  );
}

/** From 1 to 999. */
function numeral(value: number): string {
  const hundreds = Math.floor(value / 100);
  const tens = Math.floor(value / 10) % 10;
  const ones = value % 10;
  const said = hundreds > 0 ? `${DIGITS[hundreds]}百` : '';
  const middle = tens > 0 ? `${tens === 1 && hundreds === 0 ? '' : DIGITS[tens]}十` : '';
  const gap = hundreds > 0 && tens === 0 && ones > 0 ? '零' : '';
  return `${said}${middle}${gap}${ones > 0 ? DIGITS[ones] : ''}`;
}
