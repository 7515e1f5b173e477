import type { MethodRules } from '../method-rules.js';
import { alwaysUnder, calendarDays, workingDays } from './common-rules.js';
import { openTender } from './tenders.js';

const document110 = '110号令';
/** What the order leaves to the framework's own published rules. */
const agreed = '110号令；框架协议约定';

/** 封闭式框架协议: admitted as in a tender, at least a fifth and at least one is left out. */
export const frameworkClosed: MethodRules = {
  ...openTender,
  code: 'framework-closed',
  label: { zh: '框架协议采购（封闭式）', en: 'Framework agreement, closed' },
  basis: document110,
  objects: ['goods', 'services'],
  periods: {
    ...openTender.periods,
    contract: calendarDays(30, document110),
    'contract-filing': workingDays(7, document110),
  },
  suppliers: { minimum: 2, exceptions: [], shortfall: alwaysUnder(document110) },
  framework: {
    elimination: { percent: 20, count: 1 },
    maxTermYears: 2,
    secondStage: ['direct-choice', 'second-competition', 'rotation'],
    rule: document110,
  },
  ranking: { ...openTender.ranking, rule: document110 },
};

/** 开放式框架协议: a standing invitation, everyone who accepts the published terms gets in. */
export const frameworkOpen: MethodRules = {
  code: 'framework-open',
  label: { zh: '框架协议采购（开放式）', en: 'Framework agreement, open' },
  regime: 'statutory',
  basis: document110,
  objects: ['goods', 'services'],
  procurementMethod: 'open',
  awardTests: [],
  offers: 'single',
  periods: {
    // The review of an application, counted from the day it came in.
    report: workingDays(7, document110),
    contract: frameworkClosed.periods.contract,
    'contract-filing': frameworkClosed.periods['contract-filing'],
  },
  suppliers: { minimum: 1, exceptions: [], shortfall: alwaysUnder(document110) },
  panel: null,
  scoring: null,
  ranking: { order: [], award: [], candidates: null, rule: document110 },
  framework: { elimination: null, maxTermYears: null, secondStage: ['direct-choice'], rule: document110 },
};

/** 直接选定、顺序轮候: one party of a framework takes the item at the framework's price; nobody bids. */
export const frameworkCallOff: MethodRules = {
  ...frameworkOpen,
  code: 'framework-call-off',
  label: { zh: '框架协议第二阶段（直接选定、顺序轮候）', en: 'Call-off from a framework' },
  procurementMethod: 'selective',
  awardTests: ['lowest-single-price'],
  periods: {
    'result-period-end': openTender.periods['result-period-end'],
    'challenge-end': openTender.periods['challenge-end'],
    contract: openTender.periods.contract,
    'contract-publication': openTender.periods['contract-publication'],
    'contract-filing': openTender.periods['contract-filing'],
  },
  ranking: { order: ['lower-price'], award: [], candidates: null, rule: document110 },
  framework: undefined,
};

/**
 * 二次竞价: every party of a framework is asked, and offers within its own framework price. How long they have and how
 * many have to answer no text says: the framework's own rules, with defaults that a rule set replaces.
 */
export const frameworkCompetition: MethodRules = {
  ...frameworkCallOff,
  code: 'framework-competition',
  label: { zh: '框架协议第二阶段（二次竞价）', en: 'Competition within a framework' },
  awardTests: ['lowest-single-price', 'comprehensive-scoring'],
  periods: { ...frameworkCallOff.periods, 'earliest-deadline': calendarDays(3, agreed) },
  suppliers: { minimum: 2, exceptions: [], shortfall: alwaysUnder(agreed) },
  panel: { minimum: 3, larger: [], odd: true, rule: agreed },
  scoring: openTender.scoring,
  ranking: {
    order: ['higher-total', 'lower-price'],
    award: ['document-rule', 'random-draw'],
    candidates: null,
    rule: document110,
  },
  invitation: { minimum: 2, poolMultiple: 1, application: calendarDays(0, agreed), rule: agreed },
};
