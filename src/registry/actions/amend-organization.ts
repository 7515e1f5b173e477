import { Injectable } from '@nestjs/common';
import { type Actor, Database, advance, create, lock, save } from '../../platform/index.js';
import { RuleBroken } from '../../shared/refused.js';
import { KnownCodesReader } from '../data/known-codes.js';
import { OrganizationDecision } from '../data/organization-decision.entity.js';
import { Organization } from '../data/organization.entity.js';
import { organizationLifecycle } from '../domain/organization.lifecycle.js';
import { refuse } from '../domain/refusals.js';
import { type Registration, registrationViolations } from '../domain/registration.js';
import { demandAmender } from '../policies.js';

/** What changes in a supplier's record; what is left out stays. */
export type Amendment = Partial<Pick<Registration, 'legalForm' | 'categories' | 'areas'>> & {
  readonly name?: string;
  readonly businessScope?: string | null;
};

/** What its certificate says: a change of it is verified anew by somebody else. */
const CERTIFIED: readonly (keyof Amendment)[] = ['name', 'legalForm', 'categories', 'businessScope'];

/** Changes a supplier's record: its registrar what the certificate says, the organization itself where it is active. */
@Injectable()
export class AmendOrganization {
  constructor(
    private readonly database: Database,
    private readonly known: KnownCodesReader,
  ) {}

  /**
   * Forbidden to others, and to the organization for what its certificate says; RuleBroken: codes that are wrong or
   * unknown (422), a withdrawn organization (409). A verified one whose certificate changed waits to be verified anew.
   */
  async run(actor: Actor, id: string, amendment: Amendment): Promise<void> {
    const codes = await this.known.read(amendment.areas ?? []);
    await this.database.transaction(async (tx) => {
      const organization = await lock(tx, Organization, id);
      const certified = CERTIFIED.filter((field) => amendment[field] !== undefined);
      demandAmender(actor, organization, certified.length > 0);
      RuleBroken.conflictUnlessEmpty(
        organization.state === 'withdrawn' ? [refuse.organizationWithdrawn()] : [],
      );
      Object.assign(organization, amendment);
      RuleBroken.unlessEmpty(registrationViolations(organization, codes));
      if (certified.length > 0) organization.registeredBy = actor.accountId;
      await save(tx, organization);
      if (amendment.name !== undefined)
        await tx.query('UPDATE unit SET name = $2, version = version + 1 WHERE id = $1', [
          id,
          amendment.name,
        ]);
      if (certified.length === 0 || organization.state !== 'active') return;
      const reason = certified.join(', ');
      const decision = await create(tx, OrganizationDecision, {
        organizationId: id,
        action: 'amend',
        reason,
      });
      await advance(tx, organization, organizationLifecycle, 'amend', actor, decision.id);
    });
  }
}
