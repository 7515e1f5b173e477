import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { v7 as uuid } from 'uuid';
import {
  type Actor,
  Database,
  KeyRing,
  constraintMeans,
  create,
  now,
  sealPersonal,
} from '../../platform/index.js';
import { dayOf } from '../../shared/days.js';
import { normalisedPhone } from '../../shared/phone.js';
import { RuleBroken } from '../../shared/refused.js';
import { Resident } from '../data/resident.entity.js';
import { refuseResident } from '../domain/resident-refusals.js';
import { birthBandViolations } from '../domain/resident-rules.js';

constraintMeans('resident_one_per_name_and_phone', refuseResident.residentKnown);

/** A resident as a clerk enters him. */
export interface ResidentInput {
  readonly name: string;
  readonly phone: string;
  readonly birthFrom: number | null;
}

/** Enters a resident of the caller's community. */
@Injectable()
export class RegisterResident {
  constructor(
    private readonly database: Database,
    private readonly keys: KeyRing,
  ) {}

  /** The new resident. RuleBroken: 422 for a wrong band of birth years, 409 for one of the same name and phone. */
  async run(actor: Actor, { name, phone, birthFrom }: ResidentInput): Promise<Resident> {
    const contact = { nameSealed: name.trim(), phoneSealed: normalisedPhone(phone) };
    return this.database.transaction(async (tx) => {
      if (birthFrom !== null) RuleBroken.unlessEmpty(birthBandViolations(birthFrom, dayOf(now(tx))));
      const known = await tx.existsBy(Resident, {
        communityId: actor.unitId,
        nameMac: In(this.keys.macs('name', contact.nameSealed)),
        phoneMac: In(this.keys.macs('phone', contact.phoneSealed)),
      });
      if (known) throw new RuleBroken([refuseResident.residentKnown()], true);
      const id = uuid();
      return create(tx, Resident, {
        ...{ id, ...sealPersonal(this.keys, Resident, id, contact) },
        ...{ communityId: actor.unitId, birthFrom, keyGroup: null, registeredBy: actor.accountId },
      });
    });
  }
}
