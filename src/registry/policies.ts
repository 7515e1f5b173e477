import { type Actor, type Permission, type Role, allowedActions } from '../platform/index.js';
import type { ActionOf } from '../shared/lifecycle.js';
import { Forbidden } from '../shared/refused.js';
import { type OrganizationState, organizationLifecycle } from './domain/organization.lifecycle.js';
import { refuse } from './domain/refusals.js';

type Caller = Pick<Actor, 'unitId' | 'role' | 'accountId'>;

/** Who entered an organization. */
export interface Entered {
  readonly id: string;
  readonly registrarId: string | null;
  readonly registeredBy: string | null;
}

/** A step that people take, each with a reason. */
export type OrganizationAction = Exclude<ActionOf<typeof organizationLifecycle>, 'amend'>;

const DISTRICT: Role = 'district-supervisor';
const SUPPLIERS: readonly Role[] = ['organization-lead', 'organization-member'];

/** The district decides about every organization, a street office about those that it entered. */
export function isRegistrar(caller: Caller, organization: Entered): boolean {
  return caller.role === DISTRICT || caller.unitId === organization.registrarId;
}

/** Forbidden to a unit that did not enter the organization. */
export function demandRegistrar(caller: Caller, organization: Entered): void {
  if (!isRegistrar(caller, organization)) throw new Forbidden([refuse.otherRegistrar()]);
}

/** Forbidden to whoever would verify what he entered himself. */
export function demandDecider(caller: Caller, organization: Entered, action: OrganizationAction): void {
  demandRegistrar(caller, organization);
  if (!decides(caller, organization, action)) throw new Forbidden([refuse.registrarVerifies()]);
}

/** Forbidden to whoever is neither its registrar nor itself, and to itself for what its certificate says. */
export function demandAmender(caller: Caller, organization: Entered, certified: boolean): void {
  if (isRegistrar(caller, organization)) return;
  if (caller.unitId !== organization.id) throw new Forbidden([refuse.otherRegistrar()]);
  if (certified) throw new Forbidden([refuse.certifiedByRegistrar()]);
}

/** An organization reads its own papers; authorities read everybody's. */
export function demandReader(caller: Caller, organizationId: string): void {
  if (SUPPLIERS.includes(caller.role) && caller.unitId !== organizationId)
    throw new Forbidden([refuse.notOwnOrganization()]);
}

const STEPS = {
  verify: 'organization.verify',
  suspend: 'organization.suspend',
  reinstate: 'organization.suspend',
  withdraw: 'organization.withdraw',
} as const satisfies Record<OrganizationAction, Permission>;

/** The steps of an organization that this caller may take now. */
export function organizationActions(
  caller: Actor | undefined,
  organization: Entered & { readonly state: OrganizationState },
): string[] {
  return allowedActions(
    organizationLifecycle,
    organization.state,
    STEPS,
    caller,
    (actor, action) =>
      action !== 'amend' && isRegistrar(actor, organization) && decides(actor, organization, action),
  );
}

function decides(caller: Caller, organization: Entered, action: OrganizationAction): boolean {
  return action !== 'verify' || caller.accountId !== organization.registeredBy;
}
