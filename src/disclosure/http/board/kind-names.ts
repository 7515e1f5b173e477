import { NOTICE_KINDS, type NoticeKind } from '../../domain/notice-content.js';
import type { Language } from './board-texts.js';

const ENGLISH: Readonly<Record<NoticeKind, string>> = {
  intention: 'Procurement intention',
  'intention-withdrawn': 'Intention withdrawn',
  consultation: 'Consultation',
  'consultation-result': 'Consultation: result',
  'consultation-withdrawn': 'Consultation taken back',
  tender: 'Call for bids',
  'single-source': 'Single source',
  amendment: 'Amendment',
  suspension: 'Suspension',
  resumption: 'Resumption',
  termination: 'Purchase failed',
  cancellation: 'Purchase cancelled',
  'framework-invitation': 'Framework invitation',
  'framework-result': 'Framework result',
  result: 'Result',
  'result-withdrawn': 'Result withdrawn',
  'complaint-decision': 'Decision on a complaint',
  'venture-call': 'Grant programme: call',
  'venture-result': 'Grant programme: result',
  contract: 'Contract',
  'contract-change': 'Contract change',
  acceptance: 'Acceptance',
  'fund-statement': 'Money: income and use',
  'late-payments': 'Late payments',
  evaluation: 'Evaluation',
  ranking: 'Ranking',
  'service-list': 'Service list',
  'community-list': 'Needs and resources',
  'responsibility-list': 'Responsibility list',
  'claim-offer': 'Open to claims',
  sanction: 'Sanction',
  'sanction-ended': 'Sanction ended',
  takedown: 'Notice taken down',
};

/** What a kind of notice is called. */
export function kindName(kind: NoticeKind, language: Language): string {
  return language === 'zh' ? NOTICE_KINDS[kind] : ENGLISH[kind];
}
