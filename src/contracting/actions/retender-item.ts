import { Injectable } from '@nestjs/common';
import { Items, giveBack } from '../../catalogue/index.js';
import { reserveFor } from '../../funding/index.js';
import { type Actor, Database, lock, now, save } from '../../platform/index.js';
import { dayOf, yearOf } from '../../shared/days.js';
import { type Fen, formatYuan } from '../../shared/money.js';
import { hasOtherLots, markContractEnded } from '../../tendering/index.js';
import { Contract } from '../data/contract.entity.js';
import { refuseAll } from '../domain/conflicts.js';
import { refuseRetender as refuse } from '../domain/retender-refusals.js';
import { demandStanding } from '../policies.js';

/** Lets the item of a contract that ended early be tendered anew: money is set aside for it, and it is free again. */
@Injectable()
export class RetenderItem {
  constructor(
    private readonly database: Database,
    private readonly items: Items,
  ) {}

  /**
   * RuleBroken (409): the contract did not end early, its item is free already, or other lots of the tender stand; (422):
   * more than the item's ceiling, or too little in the fund. The new tender says `retenderOf` the old one.
   */
  async run(actor: Actor, contractId: string, amount?: Fen): Promise<void> {
    await this.database.transaction(async (tx) => {
      const contract = await lock(tx, Contract, contractId);
      demandStanding(actor, contract, ['buyer'], 'contract');
      const { itemId, tenderId, awardId, fundId, category, terminatedOn, retenderedOn } = contract;
      if (!itemId || !tenderId || !awardId) {
        refuseAll([refuse.grantNotRetendered()]);
        return;
      }
      const ceiling = (await this.items.byIds([itemId])).get(itemId)?.ceilingFen ?? 0n;
      const needed = amount ?? ceiling;
      const over = { pointer: '/amount', params: { ceiling: formatYuan(ceiling) } };
      refuseAll([
        ...(terminatedOn ? [] : [refuse.contractNotEnded()]),
        ...(retenderedOn ? [refuse.retenderedAlready()] : []),
        ...((await hasOtherLots(tx, tenderId, awardId)) ? [refuse.otherLotsStand()] : []),
        ...(needed > ceiling || needed <= 0n ? [refuse.retenderOverCeiling(over)] : []),
      ]);
      const today = dayOf(now(tx));
      const cause = { type: 'contract', id: contractId };
      await reserveFor(tx, {
        ...{ fundId, amount: needed, use: { category, year: yearOf(today) }, pointer: '/amount', cause },
        reference: { type: 'service-item', id: itemId },
      });
      await giveBack(tx, itemId);
      await markContractEnded(tx, awardId, today);
      await save(tx, Object.assign(contract, { retenderedOn: today }));
    });
  }
}
