import { refusals } from '../../shared/violation.js';

export const refuse = refusals('reference', {
  calendarUnavailable: {
    zh: '{year} 年的节假日安排尚未录入，无法计算工作日期限',
    en: 'The working-day calendar of {year} is not loaded, so the date cannot be computed',
  },
  dayOutsideYear: { zh: '{day} 不在 {year} 年', en: '{day} is not in {year}' },
  makeupOnWeekday: {
    zh: '{day} 不是周末，不能作为调休上班日',
    en: '{day} is no weekend day, so it cannot be worked in exchange',
  },
  placeCodeLength: {
    zh: '{level} 级区划代码为 {digits} 位，现为 {length} 位',
    en: 'The code of a {level} has {digits} digits, this one has {length}',
    rule: 'GB/T 2260',
  },
  placeCodePart: {
    zh: '{level} 级区划代码末三位须为 001 至 {most}，现为 {part}',
    en: 'The last three digits of the code of a {level} are 001 to {most}, not {part}',
  },
  placeCodeElsewhere: {
    zh: '区划代码须以上级代码 {prefix} 开头',
    en: 'The code has to begin with that of the place above: {prefix}',
  },
  placeParentLevel: {
    zh: '上级区划的级别须为 {level}',
    en: 'The place above has to be a {level}',
  },
  placeUnknown: { zh: '区划不存在', en: 'There is no such place' },
  placeEndsEarly: { zh: '有效期止早于有效期起', en: 'The last day is before the first' },
  placeCodeTaken: { zh: '区划代码已存在', en: 'A place has that code already' },
  placeHasOpenChildren: {
    zh: '下级区划 {names} 在该日之后仍有效，须先终止',
    en: '{names} below are valid after that day; end them first',
  },
  guideCodeTaken: { zh: '指导性目录代码已存在', en: 'An entry of the guide catalogue has that code already' },
  guideEndsEarly: { zh: '有效期止早于有效期起', en: 'The last day is before the first' },
  dayTwice: { zh: '{day} 重复', en: '{day} is given twice' },
});
