import { Injectable } from '@nestjs/common';
import { Database, lock, save } from '../../platform/index.js';
import { RuleBroken } from '../../shared/refused.js';
import { factsOf } from '../data/unit-facts.js';
import { Unit } from '../data/unit.entity.js';
import { refuse } from '../domain/refusals.js';
import { unitViolations } from '../domain/unit-rules.js';
import type { NewUnit } from './add-unit.js';

/** Renames a unit, moves it below another one, gives it a place or a station. */
@Injectable()
export class ChangeUnit {
  constructor(private readonly database: Database) {}

  /** RuleBroken (422) with every reason, 409 for a unit that has ended. */
  async run(id: string, change: Partial<Omit<NewUnit, 'kind' | 'validFrom'>>): Promise<void> {
    await this.database.transaction(async (tx) => {
      const unit = await lock(tx, Unit, id);
      RuleBroken.conflictUnlessEmpty(
        unit.validTo === null ? [] : [refuse.unitClosed({ params: { lastDay: unit.validTo } })],
      );
      Object.assign(unit, change);
      RuleBroken.unlessEmpty(unitViolations(await factsOf(tx, unit)));
      await save(tx, unit);
    });
  }
}
