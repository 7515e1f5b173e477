import { refusals } from '../../../shared/violation.js';

/** Refusals of sheets: of whole files first, then of cells and rows. */
export const refuse = refusals('sheets', {
  fileKind: { zh: '须为 XLSX 或 CSV 文件：{type}', en: 'The file must be XLSX or CSV, not {type}' },
  fileUnreadable: { zh: '文件已损坏或无法读取。', en: 'The file is damaged or cannot be read.' },
  fileMacros: { zh: '文件含有宏，不予接受。', en: 'The file contains macros and is not accepted.' },
  fileUnpacksTooLarge: {
    zh: '文件解压后超过 {max} MiB。',
    en: 'The file is larger than {max} MiB once unpacked.',
  },
  fileEmpty: { zh: '文件没有表头或数据行。', en: 'The file has no header or no rows.' },
  columnUnknown: { zh: '未知的列：{header}', en: 'Unknown column: {header}' },
  columnMissing: { zh: '缺少列：{header}', en: 'Missing column: {header}' },
  columnDoubled: { zh: '重复的列：{header}', en: 'The column stands twice: {header}' },
  tooManyRows: { zh: '数据超过 {max} 行。', en: 'There are more than {max} rows.' },
  tooManyColumns: { zh: '列数超过 {max}。', en: 'There are more than {max} columns.' },
  tooManyBadRows: {
    zh: '有问题的行超过 {max}，已停止读取。',
    en: 'More than {max} rows have errors; reading was stopped.',
  },
  tooSlow: { zh: '处理时间过长，已停止。', en: 'It took too long and was stopped.' },
  exportTooLong: {
    zh: '超过 {max} 行，请改用后台导出。',
    en: 'There are more than {max} rows; start an export instead.',
  },
  noErrorSheet: { zh: '没有可下载的错误行。', en: 'There are no rows with errors to download.' },
  cellRequired: { zh: '不能为空。', en: 'It must not be empty.' },
  cellTooLong: { zh: '超过 {max} 个字符。', en: 'It is longer than {max} characters.' },
  cellNotInteger: { zh: '不是整数。', en: 'It is not a whole number.' },
  cellOutOfRange: { zh: '须在 {min} 至 {max} 之间。', en: 'It must be between {min} and {max}.' },
  cellNotDecimal: { zh: '不是数字。', en: 'It is not a number.' },
  cellNotMoney: {
    zh: '不是以元为单位、至多两位小数的金额。',
    en: 'It is not an amount in yuan with at most two decimals.',
  },
  cellNotDay: {
    zh: '不是日期（如 2025-03-01 或 2025年3月1日）。',
    en: 'It is not a day (such as 2025-03-01).',
  },
  cellNotOneOf: { zh: '须为下列之一：{allowed}', en: 'It must be one of: {allowed}' },
  cellNotCode: { zh: '代码格式不正确。', en: 'The code is not written as it should be.' },
  cellRounded: {
    zh: '数字过长，表格软件可能已改变末位，请设为文本格式后重新填写。',
    en: 'The number is too long and may have been rounded; format the cell as text and enter it again.',
  },
  cellError: { zh: '公式没有可用的结果。', en: 'The formula has no usable result.' },
  listTooLong: { zh: '超过 {max} 项。', en: 'There are more than {max} items.' },
  rowDoubled: { zh: '与第 {row} 行重复。', en: 'It repeats row {row}.' },
});
