import { Injectable } from '@nestjs/common';
import { type Actor, Database, lock, now, save } from '../../platform/index.js';
import { dayOf } from '../../shared/days.js';
import { Contract } from '../data/contract.entity.js';
import { refuseAll } from '../domain/conflicts.js';
import { refuse } from '../domain/refusals.js';
import { demandStanding } from '../policies.js';

/** Records that the contract's copy was filed (政府采购法 art. 47). */
@Injectable()
export class FileContract {
  constructor(private readonly database: Database) {}

  /** RuleBroken (409): not signed yet, a grant, or filed already. */
  async run(actor: Actor, contractId: string, filingNumber: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const contract = await lock(tx, Contract, contractId);
      demandStanding(actor, contract, ['buyer'], 'contract');
      refuseAll([
        ...(contract.fileBy === null ? [refuse.nothingToFile()] : []),
        ...(contract.filedOn === null ? [] : [refuse.filedAlready()]),
      ]);
      await save(tx, Object.assign(contract, { filedOn: dayOf(now(tx)), filingNumber }));
    });
  }
}
