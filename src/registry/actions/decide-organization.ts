import { Injectable } from '@nestjs/common';
import { type Actor, Database, advance, create, lock, now } from '../../platform/index.js';
import { dayOf } from '../../shared/days.js';
import { RuleBroken } from '../../shared/refused.js';
import { credentialsOf } from '../data/credentials.js';
import { OrganizationDecision } from '../data/organization-decision.entity.js';
import { OrganizationTies } from '../data/organization-ties.js';
import { Organization } from '../data/organization.entity.js';
import { certificateViolations } from '../domain/eligibility.js';
import { organizationLifecycle } from '../domain/organization.lifecycle.js';
import { type OrganizationAction, demandDecider } from '../policies.js';

/** Verifies, suspends, reinstates and withdraws organizations, each with its reason. */
@Injectable()
export class DecideOrganization {
  constructor(
    private readonly database: Database,
    private readonly ties: OrganizationTies,
  ) {}

  /** IllegalStep (409) from another state; withdrawing what contracts bind is RuleBroken (409), verifying without a valid certificate is RuleBroken (422). */
  async run(actor: Actor, id: string, action: OrganizationAction, reason: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const organization = await lock(tx, Organization, id);
      demandDecider(actor, organization, action);
      if (action === 'withdraw') RuleBroken.conflictUnlessEmpty(await this.ties.of(tx, id));
      const decision = await create(tx, OrganizationDecision, { organizationId: id, action, reason });
      await advance(tx, organization, organizationLifecycle, action, actor, decision.id);
      if (action !== 'verify') return;
      RuleBroken.unlessEmpty(certificateViolations(await credentialsOf(tx, id), dayOf(now(tx))));
    });
  }
}
