import { type RowOf, sheet } from '../../platform/index.js';
import { NAME_COLUMN, PHONE_COLUMN } from './person-columns.js';

/** Volunteers of one community, to be entered. */
export const volunteerSheet = sheet({
  name: 'volunteers',
  title: '志愿者名册',
  version: 1,
  columns: [NAME_COLUMN, PHONE_COLUMN],
});

/** Service records of volunteers of one community, to be entered. */
export const volunteerHoursSheet = sheet({
  name: 'volunteer-hours',
  title: '志愿服务记录',
  version: 1,
  columns: [
    NAME_COLUMN,
    PHONE_COLUMN,
    {
      key: 'servedOn',
      header: '服务日期',
      english: 'On',
      kind: 'day',
      required: true,
      example: '2025-03-01',
    },
    {
      key: 'minutes',
      header: '时长（分钟）',
      english: 'Minutes',
      kind: 'integer',
      required: true,
      min: 1,
      max: 1440,
      example: '120',
      note: '同一人一天合计不超过 1440',
    },
    {
      key: 'activity',
      header: '服务内容',
      english: 'Activity',
      kind: 'text',
      required: true,
      example: '独居老人探访',
      note: '不写姓名',
    },
  ],
});

/** Volunteers as they are taken out, with the hours of all time. */
export const volunteerTotalsSheet = sheet({
  name: 'volunteer-totals',
  title: '志愿者名册',
  version: 1,
  columns: [
    NAME_COLUMN,
    PHONE_COLUMN,
    { key: 'community', header: '社区', english: 'Community', kind: 'text', example: '长安社区' },
    { key: 'minutes', header: '累计时长（分钟）', english: 'Minutes', kind: 'integer', example: '480' },
    { key: 'leftOn', header: '退出日期', english: 'Left on', kind: 'day', example: '2025-12-31' },
  ],
});

export type VolunteerRow = RowOf<typeof volunteerSheet>;
export type VolunteerHoursRow = RowOf<typeof volunteerHoursSheet>;
