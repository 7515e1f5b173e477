import type { MethodRules } from '../method-rules.js';
import { alwaysUnder, calendarDays, customaryRounding, meanOfAll, workingDays } from './common-rules.js';

const internalRules = '采购人内部控制制度（限额标准以下）';
const grantRules = '公益创投项目管理办法（地方）';

/** 比选·遴选 below the threshold: the buyer's own rules; every number is a default that a district may change. */
export const selection: MethodRules = {
  code: 'selection',
  label: { zh: '比选（限额标准以下）', en: 'Selection below the threshold' },
  regime: 'local',
  basis: internalRules,
  objects: ['goods', 'services'],
  procurementMethod: 'open',
  awardTests: ['comprehensive-scoring', 'lowest-single-price'],
  periods: {
    'earliest-deadline': calendarDays(5, internalRules),
    'result-period-end': workingDays(3, internalRules),
    contract: calendarDays(30, internalRules),
  },
  offers: 'single',
  envelopes: ['one', 'two'],
  largest: 'procurement',
  suppliers: { minimum: 3, exceptions: [], shortfall: alwaysUnder(internalRules) },
  panel: { minimum: 3, larger: [], odd: true, rule: internalRules },
  scoring: {
    priceWeight: null,
    aggregation: meanOfAll,
    rounding: customaryRounding,
  },
  ranking: {
    order: ['higher-total', 'lower-price', 'announced-priority', 'random-draw'],
    award: [],
    candidates: 3,
    rule: internalRules,
  },
};

/** 询比价 below the threshold: three quotations or more, each a price that stays; the lowest takes it. */
export const quotation: MethodRules = {
  ...selection,
  code: 'quotation',
  label: { zh: '询比价（限额标准以下）', en: 'Quotations below the threshold' },
  awardTests: ['lowest-single-price'],
  envelopes: ['one'],
  periods: {
    'earliest-deadline': calendarDays(3, internalRules),
    'result-period-end': workingDays(1, internalRules),
    contract: calendarDays(30, internalRules),
  },
  panel: null,
  scoring: null,
  ranking: {
    ...{ order: ['lower-price', 'announced-priority', 'random-draw'], award: [] },
    ...{ candidates: 3, rule: internalRules },
  },
  largest: 'quotation',
};

const emergencyRules = '财库〔2026〕12号（参数按设置执行）';

/** 紧急采购: without the usual periods; its figures are defaults that a rule set replaces, since its text was not at hand. */
export const emergency: MethodRules = {
  ...selection,
  code: 'emergency',
  label: { zh: '紧急采购', en: 'Emergency purchase' },
  basis: emergencyRules,
  procurementMethod: 'limited',
  awardTests: ['lowest-single-price', 'comprehensive-scoring'],
  envelopes: ['one'],
  periods: {
    'earliest-deadline': calendarDays(1, emergencyRules),
    'result-period-end': workingDays(1, emergencyRules),
    contract: calendarDays(30, emergencyRules),
  },
  suppliers: { minimum: 1, exceptions: [], shortfall: alwaysUnder(emergencyRules) },
  panel: { minimum: 3, larger: [], odd: true, rule: emergencyRules },
  ranking: {
    ...{ order: ['higher-total', 'lower-price', 'random-draw'], award: [] },
    ...{ candidates: 3, rule: emergencyRules },
  },
  largest: undefined,
};

/** 公益创投: grants, not purchases; every number is a default that the granting body may change. */
export const venture: MethodRules = {
  code: 'venture',
  label: { zh: '公益创投', en: 'Venture grants' },
  regime: 'local',
  basis: grantRules,
  objects: ['services'],
  procurementMethod: 'open',
  awardTests: ['comprehensive-scoring'],
  periods: {
    'earliest-deadline': calendarDays(15, grantRules),
    'result-period-end': workingDays(5, grantRules),
    contract: calendarDays(30, grantRules),
  },
  offers: 'single',
  envelopes: ['one', 'two'],
  suppliers: { minimum: 1, exceptions: [], shortfall: alwaysUnder(grantRules) },
  panel: { minimum: 5, larger: [], odd: true, rule: grantRules },
  scoring: {
    // Budget reasonableness is judged, not computed: no price factor is asked for.
    priceWeight: null,
    aggregation: 'trimmed-mean',
    rounding: customaryRounding,
  },
  ranking: { order: ['higher-total', 'lower-price'], award: [], candidates: null, rule: grantRules },
};
