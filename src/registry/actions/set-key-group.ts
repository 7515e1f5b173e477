import { Injectable } from '@nestjs/common';
import { type Actor, Database, lock, save } from '../../platform/index.js';
import { RuleBroken } from '../../shared/refused.js';
import { Consent } from '../data/consent.entity.js';
import { Resident } from '../data/resident.entity.js';
import { refuseResident } from '../domain/resident-refusals.js';
import type { KeyGroup } from '../domain/resident-rules.js';
import { demandOwnCommunity } from '../resident-policies.js';

/** Notes that a resident belongs to a group that gets particular care, or to none any more. */
@Injectable()
export class SetKeyGroup {
  constructor(private readonly database: Database) {}

  /** RuleBroken (422) for a group without the separate consent for sensitive data (个人信息保护法 art. 29). */
  async run(actor: Actor, id: string, keyGroup: KeyGroup | null): Promise<void> {
    await this.database.transaction(async (tx) => {
      const resident = await lock(tx, Resident, id);
      demandOwnCommunity(actor, resident.communityId);
      const consented = await tx.existsBy(Consent, { residentId: id, scope: 'sensitive', state: 'given' });
      if (keyGroup !== null && !consented)
        throw new RuleBroken([refuseResident.sensitiveConsentMissing({ pointer: '/keyGroup' })]);
      resident.keyGroup = keyGroup;
      await save(tx, resident);
    });
  }
}
