import type { Fen } from './money.js';

const DIGIT = '零壹贰叁肆伍陆柒捌玖';
/** Ways to write the same sign: the short figures, the commercial ones and older forms. */
const SAME: Readonly<Record<string, string>> = {
  ...{
    〇: '零',
    '○': '零',
    一: '壹',
    二: '贰',
    三: '叁',
    四: '肆',
    五: '伍',
    六: '陆',
    七: '柒',
    八: '捌',
    九: '玖',
  },
  ...{
    两: '贰',
    贰: '贰',
    貳: '贰',
    參: '叁',
    叄: '叁',
    陸: '陆',
    十: '拾',
    百: '佰',
    千: '仟',
    萬: '万',
    億: '亿',
  },
  ...{ 圆: '元', 圓: '元', 正: '整' },
};
const ONE = '([壹贰叁肆伍陆柒捌玖])';
const BELOW_TEN_THOUSAND = new RegExp(`^零?(?:${ONE}仟)?零?(?:${ONE}佰)?零?(?:${ONE}?(拾))?零?${ONE}?$`);
const AMOUNT = new RegExp(`^(?:(.+)元)?(?:零?${ONE}角)?(?:零?${ONE}分)?整?$`);

/**
 * The amount in fen that Chinese words say (大写金额): `人民币肆拾捌万元整` → `48000000n`. Capital and ordinary figures,
 * with or without 人民币 and 整. Undefined for what is no such amount, and for none at all.
 */
export function amountOfWords(text: string): Fen | undefined {
  const signs = Array.from(text.replaceAll(/\s/g, '').replace(/^人民币[:：]?/, ''));
  const words = signs.map((sign) => SAME[sign] ?? sign).join('');
  const found = AMOUNT.exec(words);
  if (!found || words === '' || words === '整') return undefined;
  const [, whole, jiao, fen] = found;
  const yuan = whole === undefined ? 0n : wholeNumber(whole);
  return yuan === undefined ? undefined : yuan * 100n + digit(jiao) * 10n + digit(fen);
}

/** Split at 亿, then at 万, each of which has its own number before it. */
function wholeNumber(words: string): bigint | undefined {
  if (words === '零') return 0n;
  for (const [sign, size] of [
    ['亿', 100_000_000n],
    ['万', 10_000n],
  ] as const) {
    const at = words.indexOf(sign);
    if (at < 0) continue;
    const [above, below] = [wholeNumber(words.slice(0, at)), words.slice(at + 1)];
    const rest = below === '' ? 0n : wholeNumber(below);
    return !above || rest === undefined || rest >= size ? undefined : above * size + rest;
  }
  return belowTenThousand(words);
}

function belowTenThousand(words: string): bigint | undefined {
  const found = BELOW_TEN_THOUSAND.exec(words);
  if (!found || words === '' || words === '零') return undefined;
  const [, thousands, hundreds, tens, hasTens, ones] = found;
  // 拾 alone is ten.
  const ten = hasTens ? (tens === undefined ? 1n : digit(tens)) : 0n;
  return digit(thousands) * 1000n + digit(hundreds) * 100n + ten * 10n + digit(ones);
}

function digit(sign: string | undefined): bigint {
  return sign === undefined ? 0n : BigInt(DIGIT.indexOf(sign));
}
