import { Injectable } from '@nestjs/common';
import { type Actor, type Contact, Database, KeyRing, Reveals, contactOf } from '../../platform/index.js';
import { lockBelow } from '../data/lock-below.js';
import { ResidentReport } from '../data/resident-report.entity.js';
import { demandStanding } from '../policies.js';

/** Shows who reported, to the clerk who has to call back and says why. */
@Injectable()
export class RevealReporter {
  constructor(
    private readonly database: Database,
    private readonly keys: KeyRing,
    private readonly reveals: Reveals,
  ) {}

  /** NotFound (404) for another community's report; what `Reveals.note` refuses. */
  run(actor: Actor, id: string, reason: string): Promise<Contact> {
    return this.database.transaction(async (tx) => {
      const { contract, row } = await lockBelow(tx, ResidentReport, id);
      demandStanding(actor, contract, ['community'], 'resident_report');
      await this.reveals.note(tx, actor, { type: 'resident_report', id }, reason);
      return contactOf(this.keys, row);
    });
  }
}
