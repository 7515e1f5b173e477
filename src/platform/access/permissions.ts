/** Every role a membership can give (one account, one role, one unit). */
export const ROLES = [
  'grid-worker',
  'community-clerk',
  'community-lead',
  'street-officer',
  'street-lead',
  'department-officer',
  'member-unit',
  'finance-officer',
  'district-supervisor',
  'procurement-supervisor',
  'organization-member',
  'organization-lead',
  'expert',
  'evaluator',
  'evaluation-lead',
  'auditor',
  'account-admin',
  'settings-admin',
] as const;

export type Role = (typeof ROLES)[number];

const everybody = ROLES;
const buyers = ['street-officer', 'street-lead'] as const;
const suppliers = ['organization-member', 'organization-lead'] as const;
const overseers = ['district-supervisor', 'procurement-supervisor', 'auditor'] as const;

/** Who takes in what residents ask for. */
const intake = ['grid-worker', 'community-clerk', 'community-lead', 'street-officer'] as const;
/** Community and street office. */
const local = ['community-clerk', 'community-lead', ...buyers] as const;

/** Units that lend to each other what they have. */
const lenders = ['community-clerk', 'community-lead', 'street-officer', 'member-unit', ...suppliers] as const;

const leads = [
  'community-lead',
  'street-lead',
  'organization-lead',
  'evaluation-lead',
  'district-supervisor',
] as const;

/**
 * Who may do what: the one table that guards, document and tests read. Which row a holder may touch is the
 * policies' business; who drafts does not approve.
 */
export const PERMISSIONS = {
  'session.own': everybody,
  'account.manage': ['account-admin'],
  'membership.propose': ['account-admin', ...leads],
  'membership.read': ['account-admin', ...leads],
  'membership.decide': ['account-admin', ...leads],
  'membership.end': ['account-admin', ...leads],
  'api-key.manage': ['organization-lead'],
  'file.upload': everybody,
  'file.read': everybody,
  'import.read': everybody,
  'export.read': everybody,
  'audit.read': ['auditor'],
  'retention.read': ['auditor', 'district-supervisor'],
  'retention.run': ['district-supervisor'],
  'reveal.read': ['auditor', 'district-supervisor'],
  'job.redrive': ['settings-admin'],
  'calendar.load': ['settings-admin'],
  'unit.read': everybody,
  'unit.manage': ['account-admin'],
  'place.manage': ['settings-admin'],
  'guide.manage': ['settings-admin'],

  'organization.read': everybody,
  'organization.register': ['street-officer', 'district-supervisor'],
  'organization.verify': ['street-lead', 'district-supervisor'],
  'organization.amend': ['street-officer', 'district-supervisor', 'organization-lead'],
  'organization.export': [...buyers, ...overseers],
  'organization.suspend': ['street-lead', 'district-supervisor'],
  'organization.withdraw': ['district-supervisor'],
  'organization.history': [...buyers, ...suppliers, ...overseers],
  'standing.read': [...buyers, ...suppliers, 'community-clerk', 'community-lead', ...overseers],
  'credit.read': [...buyers, ...suppliers, 'community-clerk', 'community-lead', ...overseers],
  'credit.record': ['district-supervisor', 'procurement-supervisor'],
  'credit-check.read': [...buyers, ...suppliers, ...overseers],
  'credit-check.record': ['street-officer', 'district-supervisor', 'procurement-supervisor'],
  'sanction.read': [...buyers, ...suppliers, ...overseers],
  'sanction.propose': ['street-officer', 'district-supervisor'],
  'sanction.decide': ['street-lead', 'district-supervisor'],
  'sanction.answer': ['organization-lead'],
  'sanction.review': ['district-supervisor'],
  'credential.read': [...buyers, ...suppliers, ...overseers],
  'credential.record': ['street-officer', 'district-supervisor'],
  'relation.read': [...buyers, ...suppliers, ...overseers],
  'relation.record': ['street-officer', 'district-supervisor'],
  'relation.declare': everybody,
  'relation.trace': [...buyers, ...overseers],
  'evaluation-body.apply': ['evaluation-lead', 'district-supervisor'],
  'evaluation-body.read': [...buyers, 'evaluator', 'evaluation-lead', ...overseers],
  'evaluation-body.staff': ['evaluation-lead', 'district-supervisor'],
  'evaluation-body.absence': ['evaluation-lead'],
  'evaluation-body.decide': ['district-supervisor'],
  'expert.apply': ['expert', 'district-supervisor'],
  'expert.own': ['expert'],
  'expert.keep': ['district-supervisor', 'auditor'],
  'expert.decide': ['district-supervisor'],
  'expert.read': ['street-officer', 'street-lead', ...overseers],

  'community.read': [...local, 'grid-worker', ...overseers],
  'community.record': ['community-clerk', 'community-lead', 'street-officer'],
  'community.grade': ['district-supervisor'],
  'community.indicators': [...local, ...overseers],
  'group.read': [...local, ...suppliers, ...overseers],
  'group.file': ['community-clerk', 'community-lead', 'street-officer'],
  'worker.read': [...buyers, ...suppliers, ...overseers],
  'worker.enter': ['street-officer', 'district-supervisor', 'organization-lead'],
  'worker.verify': ['street-officer', 'street-lead', 'district-supervisor'],
  'worker.reveal': ['street-officer', 'district-supervisor', 'organization-lead'],
  'volunteer.read': [...local, ...overseers],
  'volunteer.enter': ['community-clerk', 'community-lead'],
  'volunteer.reveal': ['community-clerk', 'community-lead'],

  'resident.read': ['community-clerk', 'community-lead', ...buyers],
  'resident.register': ['community-clerk', 'community-lead'],
  'resident.reveal': ['community-clerk', 'community-lead', 'street-officer'],
  'consent.record': ['community-clerk', 'community-lead'],
  'data-request.own': everybody,
  'data-request.lodge': ['community-clerk', 'community-lead', 'street-officer'],
  'data-request.read': ['community-clerk', 'community-lead', ...buyers, 'district-supervisor'],
  'data-request.decide': ['community-lead', 'street-lead', 'district-supervisor'],
  'consent-text.publish': ['district-supervisor'],

  'fund.open': ['finance-officer'],
  'subsidy.draft': ['street-officer', 'department-officer'],
  'subsidy.approve': ['street-lead', 'department-officer'],
  'subsidy.pay': ['finance-officer'],
  'subsidy.read': [
    'finance-officer',
    'department-officer',
    'community-clerk',
    'community-lead',
    ...buyers,
    ...suppliers,
    ...overseers,
  ],
  'budget.draft': ['finance-officer'],
  'budget.approve': ['street-lead', 'department-officer'],
  'budget.read': ['finance-officer', 'department-officer', ...buyers, ...overseers],
  'fund.read': ['finance-officer', ...buyers, ...overseers],

  'list.read': ['community-clerk', 'community-lead', ...buyers, ...overseers],
  'list.draft': ['community-clerk', 'community-lead'],
  'list.submit': ['community-lead'],
  'list.publish': ['community-lead'],
  'task.apply': ['department-officer'],
  'task.read': ['department-officer', 'community-clerk', 'community-lead', ...buyers, ...overseers],
  'task.decide': buyers,
  'task.object': ['community-lead'],
  'task.indicators': [...buyers, ...overseers],
  'consultation.draft': ['community-clerk', 'community-lead'],
  'consultation.conclude': ['community-lead'],
  'publication.keep': ['community-clerk', 'community-lead'],
  'item.draft': ['community-clerk', 'community-lead'],
  'item.offer': ['community-lead'],
  'claim.make': ['member-unit', 'organization-lead'],
  'claim.decide': ['community-lead'],
  'claim.read': [...local, ...suppliers, 'member-unit', ...overseers],
  'item.admit': ['street-officer', 'street-lead'],

  'resource.read': [...local, ...suppliers, 'grid-worker', 'department-officer', 'member-unit', ...overseers],
  'resource.offer': lenders,
  'resource.book': [...lenders, 'department-officer'],
  'resource.use': [...local, ...overseers],

  'request.enter': intake,
  'request.read': [...intake, 'street-lead', ...overseers],
  'request.handle': [...intake, 'street-lead'],
  'request.assign': local,
  'ticket.open': local,
  'ticket.read': [...local, 'department-officer', ...overseers],
  'ticket.answer': [...local, 'department-officer'],
  'ticket.decide': buyers,
  'need.enter': intake,
  'need.verify': ['community-clerk', 'community-lead'],
  'need.decide': ['community-lead', ...buyers],

  'tender.draft': ['street-officer'],
  'tender.publish': ['street-lead'],
  'tender.cancel': ['street-lead'],
  'tender.open': ['street-officer', 'street-lead'],
  'tender.review': ['street-officer', 'street-lead'],
  'panel.draw': ['street-officer', 'street-lead'],
  'panel.note-conduct': ['street-officer', 'street-lead'],
  'panel.read': [...buyers, 'expert', ...overseers],
  'bid.place': ['organization-lead'],
  'bid.read': [...suppliers, ...buyers, 'expert', ...overseers],
  'score.submit': ['expert', 'street-officer'],
  'score.read': [...buyers, 'expert', ...overseers],
  'report.read': [...buyers, ...suppliers, 'expert', ...overseers],
  'splitting.read': [...buyers, ...overseers],
  'report.freeze': ['street-officer', 'street-lead'],
  'award.confirm': ['street-lead'],

  'contract.read': [
    ...buyers,
    ...suppliers,
    'finance-officer',
    'community-clerk',
    'community-lead',
    ...overseers,
  ],
  'contract.draw-up': ['street-officer'],
  'contract.sign': ['street-lead', 'organization-lead'],
  'service.record': [...suppliers],
  'service.read': [...buyers, ...suppliers, 'auditor'],
  'milestone.submit': ['organization-lead'],
  'acceptance.read': [
    ...buyers,
    ...suppliers,
    'finance-officer',
    'community-clerk',
    'community-lead',
    ...overseers,
  ],
  'acceptance.open': ['street-officer'],
  'acceptance.opine': ['street-officer', 'community-clerk', 'community-lead'],
  'acceptance.close': ['street-lead'],
  'payment.request': ['organization-lead'],
  'payment.approve': ['street-officer', 'street-lead', 'finance-officer'],
  'payment.record': ['finance-officer'],
  'payment.read': [...buyers, ...suppliers, 'finance-officer', ...overseers],

  'evaluation.conduct': ['evaluator', 'evaluation-lead'],
  'evaluation.approve': ['evaluation-lead'],
  'evaluation.read': [...buyers, ...suppliers, 'evaluator', 'evaluation-lead', ...overseers],
  'visit.read': [...buyers, 'evaluator', 'evaluation-lead', ...overseers],
  'visit.conduct': ['evaluator', 'evaluation-lead'],
  'visit.plan': ['street-officer', 'street-lead', 'evaluation-lead'],
  'ranking.compute': ['district-supervisor'],

  'message.read': everybody,
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof PERMISSIONS;

/** True when a role carries a permission. */
export function grants(role: Role, permission: Permission): boolean {
  return (PERMISSIONS[permission] as readonly Role[]).includes(role);
}
