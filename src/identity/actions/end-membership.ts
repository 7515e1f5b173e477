import { Injectable } from '@nestjs/common';
import { type Actor, Database, advance, now, save } from '../../platform/index.js';
import { dayOf, later } from '../../shared/days.js';
import { Forbidden } from '../../shared/refused.js';
import { lockMembership } from '../data/membership-case.js';
import { membershipLifecycle } from '../domain/membership.lifecycle.js';
import { refuse } from '../domain/refusals.js';
import { mayEnd } from '../membership-policies.js';

/** Ends a membership. */
@Injectable()
export class EndMembership {
  constructor(private readonly database: Database) {}

  /** Today, for every session and key at once. Forbidden (403) for who may neither propose nor decide it. */
  async run(actor: Actor, id: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const { membership, facts } = await lockMembership(tx, id);
      if (!mayEnd(actor, facts)) throw new Forbidden([refuse.membershipNotYours()]);
      await advance(tx, membership, membershipLifecycle, 'end', actor);
      // One that would only have begun later keeps the order of its days.
      membership.validTo = later(dayOf(now(tx)), membership.validFrom);
      await save(tx, membership);
    });
  }
}
