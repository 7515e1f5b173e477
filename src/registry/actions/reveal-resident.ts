import { Injectable } from '@nestjs/common';
import { type Actor, Database, Reveals } from '../../platform/index.js';
import { type ResidentContact, Residents } from '../data/residents.js';

/** Shows a resident's name and phone to somebody who says why. */
@Injectable()
export class RevealResident {
  constructor(
    private readonly database: Database,
    private readonly residents: Residents,
    private readonly reveals: Reveals,
  ) {}

  /** NotFound (404) for another unit's resident; what `Reveals.note` refuses. */
  async run(actor: Actor, id: string, reason: string): Promise<ResidentContact> {
    return this.database.transaction(async (tx) => {
      const resident = await this.residents.one(actor, id);
      await this.reveals.note(tx, actor, { type: 'resident', id }, reason);
      return this.residents.contactOf(resident);
    });
  }
}
