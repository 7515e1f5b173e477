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
  dayTwice: { zh: '{day} 重复', en: '{day} is given twice' },
});
