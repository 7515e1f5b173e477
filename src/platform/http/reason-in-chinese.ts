/** What class-validator and our own validators say, after the field's name, and how it is said in Chinese. */
const SAYINGS: readonly (readonly [RegExp, string])[] = [
  [/ must be shorter than or equal to (\d+) characters$/, '不得超过 $1 个字符'],
  [/ must be longer than or equal to (\d+) characters$/, '不得少于 $1 个字符'],
  [
    / must be longer than or equal to (\d+) and shorter than or equal to (\d+) characters$/,
    '须为 $1 至 $2 个字符',
  ],
  [/ must be one of the following values: (.*)$/, '须为下列之一：$1'],
  [/ must be a UUID$/, '须为 UUID'],
  [/ must be an integer number$/, '须为整数'],
  [/ must not be less than (-?\d+)$/, '不得小于 $1'],
  [/ must not be greater than (-?\d+)$/, '不得大于 $1'],
  [/ must contain no more than (\d+) elements$/, '不得超过 $1 项'],
  [/ must contain at least (\d+) elements$/, '不得少于 $1 项'],
  [/ must be an array$/, '须为数组'],
  [/ must be a string$/, '须为文本'],
  [/ must be a boolean value$/, '须为 true 或 false'],
  [/ must match (.*) regular expression$/, '格式不符，须匹配 $1'],
  [/^All .+'s elements must be unique$/, '各项不得重复'],
  [/^nested property .+ must be either object or array$/, '须为对象或数组'],
  [/ must be a URL address$/, '须为网址'],
  [/ must be an? http\(s\) address$/, '须为 http(s) 网址'],
  [/ must be a hash of type (.*)$/, '须为 $1 摘要'],
  [/ must be equal to (.*)$/, '须等于 $1'],
  [/ should not be null or undefined$/, '为必填项'],
  [/ must be a day YYYY-MM-DD$/, '须为日期 YYYY-MM-DD'],
  [/ must be an instant with offset$/, '须为带时区的时刻，如 2025-03-17T09:30:00+08:00'],
  [/ (?:must be|must be like) (?:YYYY-MM|2025-06)$/, '须为月份，如 2025-06'],
  [/^cursor must be a `next` that this list gave$/, '须为本列表上一页给出的 next'],
  [/^text must be well-formed Unicode without NUL$/, '文本含有无法保存的字符'],
  [/ must be text with two decimals, such as (.*)$/, '须为带两位小数的文本，如 $1'],
  [
    / must be (?:text such as|decimal text, such as) ("[\d.]+")(, at most 100)?$/,
    '须为文本形式的数字，如 $1',
  ],
  [/ must be decimal text$/, '须为文本形式的数字'],
  [/ must be 0 to 100, two decimals at most$/, '须为 0 至 100 之间的数字，最多两位小数'],
  [/ must be (\d+) to (\d+) visible characters$/, '须为 $1 至 $2 个可见字符'],
  [/ must be (\d+) to (\d+) digits$/, '须为 $1 至 $2 位数字'],
  [/^(?:areas) are codes of 6, 9 or 12 digits$/, '须为 6、9 或 12 位区划代码'],
  [/^(?:fields|categories) are codes of three capital letters$/, '须为三个大写字母的类别代码'],
  [/^reason must say why, in four characters or more$/, '须说明理由，不少于四个字'],
  [/^at most (\d+) answers$/, '不得超过 $1 个答案'],
];

/** A validator's sentence in Chinese; one that nobody translated stays as it is. */
export function reasonInChinese(reason: string): string {
  const each = reason.startsWith('each value in ');
  const found = SAYINGS.find(([pattern]) => pattern.test(reason));
  if (!found) return reason;
  const [pattern, said] = found;
  const [, ...parts] = pattern.exec(reason) ?? [];
  const text = said.replace(/\$(\d)/g, (_, n: string) => parts[Number(n) - 1] ?? '');
  return each ? `每一项${text}` : text;
}
