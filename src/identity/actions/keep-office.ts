import { Injectable } from '@nestjs/common';
import { type Actor, Database, lock, save } from '../../platform/index.js';
import { Forbidden, RuleBroken } from '../../shared/refused.js';
import { Unit } from '../data/unit.entity.js';
import { type Office, mayKeepOffice, officeViolations } from '../domain/office-rules.js';
import { refuse } from '../domain/refusals.js';

/** Says where a unit's office is, in place of what was said before; notices that are out keep what they say. */
@Injectable()
export class KeepOffice {
  constructor(private readonly database: Database) {}

  /** Forbidden (403): another unit's. RuleBroken: a person's phone (422), a unit that has ended (409). */
  run(actor: Actor, unitId: string, office: Office): Promise<void> {
    return this.database.transaction(async (tx) => {
      const unit = await lock(tx, Unit, unitId);
      if (!mayKeepOffice(actor, unitId)) throw new Forbidden([refuse.officeNotYours()]);
      RuleBroken.unlessEmpty(officeViolations(office));
      RuleBroken.conflictUnlessEmpty(
        unit.validTo === null ? [] : [refuse.unitClosed({ params: { lastDay: unit.validTo } })],
      );
      await save(tx, Object.assign(unit, { officeAddress: office.address, officePhone: office.phone }));
    });
  }
}
