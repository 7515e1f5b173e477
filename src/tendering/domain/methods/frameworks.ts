import type { MethodRules } from '../method-rules.js';
import { alwaysUnder, calendarDays, workingDays } from './common-rules.js';
import { openTender } from './tenders.js';

const document110 = '110号令';

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
