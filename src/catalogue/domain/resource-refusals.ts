import { refusals } from '../../shared/violation.js';

/** Why a resource or a booking was refused. */
export const refuse = refusals('resource', {
  closesEarly: { zh: '开放结束时间须晚于开始时间。', en: 'It closes after it opens.' },
  weekdayTwice: { zh: '开放日重复。', en: 'A weekday is there twice.' },
  venueOnce: {
    zh: '场地按一处一条登记，数量为 1。',
    en: 'A venue is entered once for each place: quantity 1.',
  },
  venueCapacity: { zh: '场地须写明可容纳人数。', en: 'A venue says how many people it takes.' },
  quantityBooked: {
    zh: '已确认的预约同时使用 {used} 份，数量不能减为 {quantity}。',
    en: 'Confirmed bookings use {used} at one time; {quantity} is too few.',
  },
  booked: {
    zh: '尚有 {count} 个已确认的预约，不能撤下。',
    en: 'It has {count} confirmed bookings ahead and cannot be withdrawn.',
  },
  notOffered: { zh: '该资源暂停或已撤下，不接受预约。', en: 'It takes no bookings: paused or withdrawn.' },
  endsEarly: { zh: '结束时间须晚于开始时间。', en: 'A booking ends after it begins.' },
  past: { zh: '开始时间已过。', en: 'It begins in the past.' },
  tooFar: { zh: '只能预约 {days} 天以内。', en: 'It can be booked {days} days ahead at the most.' },
  tooLong: { zh: '设备借用最长 {days} 天。', en: 'Equipment is lent for {days} days at the most.' },
  closed: {
    zh: '不在开放时间内（{from}–{to}，开放日 {weekdays}）。',
    en: 'Outside its hours ({from}–{to} on weekdays {weekdays}).',
  },
  tooMany: {
    zh: '共 {quantity} 份，不能预约 {wanted} 份。',
    en: 'There are {quantity}; {wanted} are too many.',
  },
  tooManyPeople: {
    zh: '可容纳 {capacity} 人，预计 {people} 人。',
    en: 'It takes {capacity} people; {people} are expected.',
  },
  peopleMissing: { zh: '预约场地须写明预计人数。', en: 'A booking of a venue says how many people come.' },
  occupied: {
    zh: '该时段已被预约：共 {quantity} 份，已用 {used} 份。',
    en: 'It is taken at that time: {used} of {quantity} are booked.',
  },
  notYet: { zh: '预约时段尚未开始。', en: 'It has not begun yet.' },
  periodLong: { zh: '一次最多查看 {days} 天。', en: 'A look spans {days} days at the most.' },
  itemUnknown: { zh: '服务项目不存在或尚未发布。', en: 'There is no such published service item.' },
});
