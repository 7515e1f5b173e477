/** Who wants what, and where it is. A place that begins with `/` is a page or a file, every other one stands under `/api/v1`. */
export const WHERE: readonly (readonly [who: string, wants: string, places: readonly string[]])[] = [
  ['everybody', 'find notices by words, kind, category, place and days', ['/', 'notices', 'search']],
  ['', 'read one, print it, prove what was public', ['/notices/{id}', 'notices/{id}', 'publications']],
  ['', 'see the figures of a year', ['/statistics', 'GET statistics', 'rankings']],
  ['', 'follow what is new', ['/notices.atom', 'feed']],
  [
    '',
    'take purchases as open data',
    ['/ocds', '/ocds/release-packages', '/ocds/records/{ocid}', '/ocds/bulk'],
  ],
  ['', 'see where the money came from and went', ['fund-statements/{unitId}/{year}']],
  [
    '',
    'look up the rules',
    ['rule-sets', 'evaluation-rules/in-force', 'calendars/{year}', 'service-categories'],
  ],
  [
    'a resident',
    'ask for help, and see what became of it',
    ['POST service-requests/online', 'service-requests/track/{code}'],
  ],
  ['', 'say what the community needs', ['POST needs/online', 'needs/track/{code}']],
  [
    '',
    'speak on a list before it is published',
    ['consultations', 'POST consultations/{id}/comments/online'],
  ],
  ['', 'answer a return visit on the phone', ['/surveys/{token}']],
  ['', 'report a service', ['POST resident-reports/online', 'resident-reports/track/{code}']],
  [
    'grid worker, community',
    'register requests and needs, whistle for a department',
    ['service-requests', 'needs', 'tickets', 'residents'],
  ],
  [
    '',
    'keep the service list, also as a sheet',
    ['service-items', 'POST service-items/imports', 'POST service-lists/{id}/submit'],
  ],
  [
    '',
    'offer items for claiming, lend what the community has',
    ['POST service-items/{id}/offer', 'claims', 'resources', 'resource-bookings'],
  ],
  ['', 'keep figures, grades and windows', ['communities/{communityId}/profile', 'community-indicators']],
  ['street', 'admit and publish a list', ['admissions', 'POST service-lists/{id}/publish']],
  [
    '',
    'prepare a purchase',
    ['procurement-intentions', 'need-surveys', 'procurement-plans', 'tenders/{id}/groundwork'],
  ],
  [
    '',
    'draft, publish, explain and amend a tender',
    ['tenders', 'tenders/{id}/documents', 'tenders/{id}/questions', 'tenders/{id}/amendments'],
  ],
  [
    '',
    'open bids, have them judged, award',
    ['POST tenders/{id}/open', 'tenders/{id}/panel', 'tenders/{id}/report', 'awards'],
  ],
  [
    '',
    'sign, change and end a contract',
    ['contracts', 'POST contracts/{id}/sign', 'contracts/{id}/changes', 'contract-breaches'],
  ],
  [
    '',
    'watch over a service, accept it, see what is due',
    ['contracts/{id}/supervision-records', 'acceptances', 'contract-clocks'],
  ],
  [
    '',
    'order under a framework, give grants',
    ['framework-agreements', 'POST framework-agreements/{id}/call-offs', 'venture-programmes'],
  ],
  ['', 'employ the staff of communities', ['staff', 'staff-pay-gaps', 'staff-reserve']],
  [
    'finance officer',
    'keep budgets and funds, pay',
    ['budgets', 'funds', 'payment-requests', 'payments', 'payment-batches', 'subsidies'],
  ],
  [
    'organization',
    'show who it is, and whether it may take part',
    ['organizations/{organizationId}/credentials', 'organizations/{organizationId}/eligibility'],
  ],
  [
    '',
    'bid, alone or with others',
    ['tenders/{id}/bid-drafts', 'POST bid-drafts/{id}/submit', 'bids/{id}', 'tenders/{id}/consortia'],
  ],
  ['', 'object', ['challenges', 'complaints', 'appeals', 'POST sanctions/{id}/appeal']],
  [
    '',
    'serve, hand in, ask for payment',
    ['contracts/{id}/service-records', 'contracts/{id}/milestones', 'payment-requests'],
  ],
  [
    'panel expert',
    'declare, ask, score, sign',
    ['me/expert', 'POST tenders/{id}/panel/declare', 'bids/{id}/queries', 'tenders/{id}/score-sheets'],
  ],
  ['evaluator', 'visit, judge, be checked', ['visits', 'visits/{id}/sample', 'evaluations', 'back-checks']],
  [
    'supervisor, auditor',
    'see figures with their rows, have reports made',
    ['statistics/{topic}', 'statistics/{topic}/rows', 'report-runs', 'goals', 'data-quality'],
  ],
  ['', 'look into what stands out', ['red-flags', 'red-flag-indicators', 'splitting-flags']],
  ['', 'sanction, hold to account', ['sanctions', 'accountability-records']],
  [
    '',
    'take a notice down by an order, read what it said',
    ['POST notices/{id}/take-down', 'notices/{id}/original'],
  ],
  ['', 'see who did and who saw what', ['audit-events', 'reveals', 'open-data/checks']],
  [
    'administrator',
    'keep units, accounts and rights',
    ['units', 'accounts', 'memberships', 'unit-reorganizations'],
  ],
  [
    '',
    'keep rules, catalogues and what runs behind',
    ['guide-entries', 'PUT calendars/{year}', 'questionnaires', 'search/rebuilds', 'dead-jobs'],
  ],
  [
    '',
    'answer for personal data',
    ['impact-assessments', 'entrusted-processing', 'data-incidents', 'retention-runs'],
  ],
  [
    'whoever signs in',
    'sign in, read what there is to do, choose how to be told',
    ['sessions', 'me', 'messages', 'preferences', 'own-data-requests'],
  ],
  [
    '',
    'send files, bring and take registers as sheets',
    ['POST files', 'POST organizations/imports', 'imports/{id}', 'exports/{id}'],
  ],
  ['a program', 'be called, call', ['webhooks', 'api-keys', '/metrics', '/health/ready']],
  ['whoever tries it out', 'move the clock, start over', ['sandbox/clock', 'POST sandbox/reset']],
];

/** The same as a table in Markdown, for README and `/docs`. */
export function whereTable(): string {
  const rows = WHERE.map(
    ([who, wants, places]) => `| ${who} | ${wants} | ${places.map((place) => `\`${place}\``).join(' ')} |`,
  );
  return ['| who | wants to | where |', '| --- | --- | --- |', ...rows].join('\n');
}
