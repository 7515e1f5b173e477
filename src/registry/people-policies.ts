import { type Actor, type Role, isOverseer } from '../platform/index.js';

type Caller = Pick<Actor, 'role' | 'unitId'>;

const SUPPLIERS: readonly Role[] = ['organization-lead', 'organization-member'];
/** Authorities see every social worker, an organization those whom it employs or employed. */
export function seesAllWorkers({ role }: Pick<Caller, 'role'>): boolean {
  return !SUPPLIERS.includes(role);
}

/** The district sees every volunteer. */
export function seesAllVolunteers({ role }: Pick<Caller, 'role'>): boolean {
  return isOverseer({ role });
}

/** Whether the caller may write of an organization's social workers: the organization itself, and authorities. */
export function writesOfEmployer(caller: Caller, organizationId: string): boolean {
  return seesAllWorkers(caller) || caller.unitId === organizationId;
}
