import { Injectable } from '@nestjs/common';
import { Database, lock, save } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import { RuleBroken } from '../../shared/refused.js';
import { membershipsAfter, openAfter } from '../data/unit-facts.js';
import { Unit } from '../data/unit.entity.js';
import { closingViolations } from '../domain/unit-rules.js';

/** Ends a unit after a day. It stays readable, and what it did stays its own. */
@Injectable()
export class CloseUnit {
  constructor(private readonly database: Database) {}

  /** RuleBroken (409) while units below it or memberships in it last longer. */
  async run(id: string, lastDay: Day): Promise<void> {
    await this.database.transaction(async (tx) => {
      const unit = await lock(tx, Unit, id);
      RuleBroken.conflictUnlessEmpty(
        closingViolations({
          ...{ validFrom: unit.validFrom, validTo: unit.validTo, lastDay },
          openBelow: await openAfter(tx, id, lastDay),
          liveMemberships: await membershipsAfter(tx, id, lastDay),
        }),
      );
      await save(tx, Object.assign(unit, { validTo: lastDay }));
    });
  }
}
