import { Injectable } from '@nestjs/common';
import { type Actor, Database, advance } from '../../platform/index.js';
import { Forbidden } from '../../shared/refused.js';
import { lockMembership } from '../data/membership-case.js';
import { membershipLifecycle } from '../domain/membership.lifecycle.js';
import { decisionViolations } from '../membership-policies.js';

/** Approves or refuses a proposed membership. */
@Injectable()
export class DecideMembership {
  constructor(private readonly database: Database) {}

  /** The unit above says yes or no. Forbidden (403) for everybody else, the proposer and the member included. */
  async run(actor: Actor, id: string, action: 'approve' | 'refuse'): Promise<void> {
    await this.database.transaction(async (tx) => {
      const { membership, facts } = await lockMembership(tx, id);
      const violations = decisionViolations(actor, facts);
      if (violations.length > 0) throw new Forbidden(violations);
      await advance(tx, membership, membershipLifecycle, action, actor);
    });
  }
}
