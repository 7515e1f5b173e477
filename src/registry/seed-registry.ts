import { SYSTEM, type Tx, advance, create } from '../platform/index.js';
import { Expert } from './data/expert.entity.js';
import { Organization, type LegalForm } from './data/organization.entity.js';
import { organizationLifecycle } from './domain/organization.lifecycle.js';

/** A supplier to make: its unit exists already. */
export interface OrganizationSeed {
  readonly unitId: string;
  readonly uscc: string;
  readonly name: string;
  readonly legalForm: LegalForm;
  readonly categories: readonly string[];
}

/** Makes a verified supplier; for demo data only. */
export async function seedOrganization(tx: Tx, seed: OrganizationSeed): Promise<void> {
  const { unitId, categories, ...rest } = seed;
  const organization = await create(tx, Organization, {
    ...rest,
    id: unitId,
    categories: [...categories],
    state: organizationLifecycle.initial,
  });
  await advance(tx, organization, organizationLifecycle, 'verify', SYSTEM);
}

/** An expert to make: the account exists already. */
export interface ExpertSeed {
  readonly accountId: string;
  readonly name: string;
  readonly fields: readonly string[];
  readonly recusedFor: readonly string[];
}

/** Makes an available expert; for demo data only. */
export async function seedExpert(tx: Tx, seed: ExpertSeed): Promise<void> {
  await create(tx, Expert, {
    ...seed,
    fields: [...seed.fields],
    recusedFor: [...seed.recusedFor],
    available: true,
  });
}
