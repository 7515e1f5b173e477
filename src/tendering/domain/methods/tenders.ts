import type { MethodRules } from '../method-rules.js';
import {
  calendarDays,
  customaryRounding,
  meanOfAll,
  statutoryPeriods,
  twoThirds,
  workingDays,
} from './common-rules.js';

/** 公开招标. */
export const openTender: MethodRules = {
  code: 'open-tender',
  label: { zh: '公开招标', en: 'Open tender' },
  regime: 'statutory',
  basis: '政府采购法; 87号令',
  objects: ['goods', 'works', 'services'],
  procurementMethod: 'open',
  offers: 'single',
  awardTests: ['comprehensive-scoring', 'lowest-evaluated-price'],
  periods: {
    ...statutoryPeriods,
    'notice-period-end': workingDays(5, '87号令 art. 16'),
    'document-supply-end': workingDays(5, '87号令 art. 18'),
    'earliest-deadline': calendarDays(20, '政府采购法 art. 35'),
    'clarification-cutoff': calendarDays(15, '87号令 art. 27'),
    'result-period-end': workingDays(1, '87号令 art. 69'),
  },
  suppliers: {
    minimum: 3,
    exceptions: [],
    shortfall: {
      opening: '87号令 art. 40, 43',
      qualification: '87号令 art. 44',
      conformity: '政府采购法 art. 36',
      'abnormal-price': '政府采购法 art. 36',
      'final-offers': '政府采购法 art. 36',
    },
  },
  panel: {
    minimum: 5,
    largeBudget: '10000000.00',
    larger: [
      { when: 'large-budget', minimum: 7 },
      { when: 'complex', minimum: 7 },
      { when: 'large-social-impact', minimum: 7 },
    ],
    odd: true,
    expertShare: twoThirds,
    rule: '87号令 art. 47',
  },
  scoring: {
    priceWeight: { min: '10', max: null, rule: '87号令 art. 55' },
    aggregation: meanOfAll,
    rounding: customaryRounding,
  },
  ranking: {
    order: ['higher-total', 'lower-price'],
    award: ['document-rule', 'random-draw'],
    candidates: null,
    rule: '87号令 art. 57, 68',
  },
};

/** 邀请招标: the numbers of an open tender, among invited suppliers. */
export const invitedTender: MethodRules = {
  ...openTender,
  code: 'invited-tender',
  label: { zh: '邀请招标', en: 'Invited tender' },
  basis: '政府采购法 art. 29, 34; 87号令',
  procurementMethod: 'selective',
  invitation: {
    minimum: 3,
    poolMultiple: 2,
    application: workingDays(5, '87号令 art. 14'),
    rule: '87号令 art. 14',
  },
};
