import type { MethodRules } from '../method-rules.js';
import {
  alwaysUnder,
  calendarDays,
  customaryRounding,
  meanOfAll,
  statutoryPeriods,
  twoThirds,
  workingDays,
} from './common-rules.js';

const document214 = '财库〔2014〕214号';

/** 竞争性磋商: the ordinary way to buy services from social organizations. */
export const competitiveConsultation: MethodRules = {
  code: 'competitive-consultation',
  label: { zh: '竞争性磋商', en: 'Competitive consultation' },
  regime: 'statutory',
  basis: `${document214}; 财库〔2015〕124号`,
  objects: ['goods', 'works', 'services'],
  procurementMethod: 'open',
  offers: 'final',
  awardTests: ['comprehensive-scoring'],
  periods: {
    ...statutoryPeriods,
    'notice-period-end': workingDays(3, '财库〔2015〕135号'),
    'document-supply-end': workingDays(5, `${document214} art. 10`),
    'earliest-deadline': calendarDays(10, `${document214} art. 10`),
    'clarification-cutoff': calendarDays(5, `${document214} art. 10`),
  },
  suppliers: {
    minimum: 3,
    exceptions: [
      { when: 'government-purchased-service', minimum: 2, rule: '财库〔2015〕124号' },
      { when: 'research-conversion', minimum: 2, rule: `${document214} art. 21` },
    ],
    shortfall: { ...alwaysUnder(`${document214} art. 34`), 'final-offers': `${document214} art. 21, 34` },
  },
  panel: { minimum: 3, larger: [], odd: true, expertShare: twoThirds, rule: `${document214} art. 14` },
  scoring: {
    priceWeight: { min: '10', max: '30', rule: `${document214} art. 24` },
    aggregation: meanOfAll,
    rounding: customaryRounding,
  },
  ranking: {
    // The text ends with the technical index; the draw after it is this program's own, so that an order always exists.
    order: ['higher-total', 'lower-price', 'technical-index', 'random-draw'],
    award: [],
    candidates: 3,
    rule: `${document214} art. 25`,
  },
};
