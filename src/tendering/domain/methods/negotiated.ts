import type { MethodRules } from '../method-rules.js';
import { alwaysUnder, statutoryPeriods, twoThirds, workingDays } from './common-rules.js';

const panel: MethodRules['panel'] = {
  minimum: 3,
  larger: [{ when: 'at-tender-threshold', minimum: 5 }],
  odd: true,
  expertShare: twoThirds,
  rule: '74号令 art. 7',
};

/** 竞争性谈判: lowest final price among those who meet the need. */
export const negotiation: MethodRules = {
  code: 'negotiation',
  label: { zh: '竞争性谈判', en: 'Competitive negotiation' },
  regime: 'statutory',
  basis: '政府采购法 art. 30, 38; 74号令',
  objects: ['goods', 'works', 'services'],
  procurementMethod: 'open',
  offers: 'final',
  awardTests: ['lowest-final-price'],
  periods: {
    ...statutoryPeriods,
    'notice-period-end': workingDays(3, '财库〔2015〕135号'),
    'earliest-deadline': workingDays(3, '74号令 art. 29'),
    'clarification-cutoff': workingDays(3, '74号令 art. 29'),
  },
  suppliers: {
    minimum: 3,
    exceptions: [{ when: 'approved-two-suppliers', minimum: 2, rule: '74号令 art. 27' }],
    shortfall: { ...alwaysUnder('74号令 art. 37'), 'final-offers': '74号令 art. 33, 37' },
  },
  panel,
  scoring: null,
  ranking: { order: ['lower-price'], award: ['random-draw'], candidates: 3, rule: '74号令 art. 35, 36' },
};

/** 询价: goods only, one price that nobody may change. */
export const inquiry: MethodRules = {
  ...negotiation,
  code: 'inquiry',
  label: { zh: '询价', en: 'Inquiry' },
  basis: '政府采购法 art. 32, 40; 74号令',
  objects: ['goods'],
  awardTests: ['lowest-single-price'],
  offers: 'single',
  periods: {
    ...negotiation.periods,
    'earliest-deadline': workingDays(3, '74号令 art. 45–50'),
    'clarification-cutoff': workingDays(3, '74号令 art. 45–50'),
  },
  suppliers: { minimum: 3, exceptions: [], shortfall: alwaysUnder('74号令') },
  ranking: { order: ['lower-price'], award: ['random-draw'], candidates: 3, rule: '74号令' },
};

/** 单一来源: publicity first where only one supplier exists, then a negotiated reasonable price. */
export const singleSource: MethodRules = {
  code: 'single-source',
  label: { zh: '单一来源采购', en: 'Single source' },
  regime: 'statutory',
  basis: '政府采购法 art. 31, 39; 74号令',
  objects: ['goods', 'works', 'services'],
  procurementMethod: 'direct',
  awardTests: ['negotiated-price'],
  offers: 'final',
  invitation: {
    minimum: 1,
    poolMultiple: 1,
    application: workingDays(0, '74号令 art. 38'),
    rule: '政府采购法 art. 31',
  },
  periods: {
    ...statutoryPeriods,
    'notice-period-end': workingDays(5, '政府采购法实施条例 art. 38'),
  },
  suppliers: { minimum: 1, exceptions: [], shortfall: alwaysUnder('74号令') },
  panel: null,
  scoring: null,
  ranking: { order: ['lower-price'], award: [], candidates: 1, rule: '74号令' },
};
