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
