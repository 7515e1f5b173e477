import type { Role } from './roles.js';

/** Roles that do the same for the unit of their kind. */
export const buyers = ['street-officer', 'street-lead'] as const;
export const suppliers = ['organization-member', 'organization-lead'] as const;
export const overseers = ['district-supervisor', 'procurement-supervisor', 'auditor'] as const;

/** Who takes in what residents ask for. */
export const intake = ['grid-worker', 'community-clerk', 'community-lead', 'street-officer'] as const;
/** Community and street office. */
export const local = ['community-clerk', 'community-lead', ...buyers] as const;

/** Units that lend to each other what they have. */
export const lenders = [
  'community-clerk',
  'community-lead',
  'street-officer',
  'member-unit',
  ...suppliers,
] as const;

export const leads = [
  'community-lead',
  'street-lead',
  'organization-lead',
  'evaluation-lead',
  'district-supervisor',
] as const;

/** Who watches over everything and sees every unit's rows: supervisors and auditors. */
export function isOverseer({ role }: { readonly role: Role }): boolean {
  return (overseers as readonly Role[]).includes(role);
}
