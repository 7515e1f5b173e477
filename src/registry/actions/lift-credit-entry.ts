import { Injectable } from '@nestjs/common';
import { type Actor, Database, lock, now, touch } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import { RuleBroken } from '../../shared/refused.js';
import { creditEntry } from '../data/credit-entries.js';
import { Organization } from '../data/organization.entity.js';
import { liftViolations } from '../domain/credit-lists.js';

/** Lifts an entry: it was removed from its list, or recorded by mistake. What was there before stays known. */
@Injectable()
export class LiftCreditEntry {
  constructor(private readonly database: Database) {}

  /** RuleBroken (409) when it is lifted already or had not begun. */
  async run(actor: Actor, id: string, lift: { liftedOn: Day; document: string }): Promise<void> {
    await this.database.transaction(async (tx) => {
      const { organizationId } = await creditEntry(tx, id);
      await lock(tx, Organization, organizationId);
      RuleBroken.conflictUnlessEmpty(liftViolations(await creditEntry(tx, id), lift.liftedOn));
      await tx.query(
        'INSERT INTO credit_lift (entry_id, lifted_on, document, recorded_at, recorded_by) VALUES ($1, $2, $3, $4, $5)',
        [id, lift.liftedOn, lift.document, now(tx), actor.accountId],
      );
      touch(tx, 'credit_entry', id, 'lift');
    });
  }
}
