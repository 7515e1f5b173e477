import { Injectable } from '@nestjs/common';
import { type Actor, Database, save } from '../../platform/index.js';
import { Acceptance } from '../data/acceptance.entity.js';
import { panelOf } from '../data/acceptance-words.js';
import { demandPerforming } from '../data/contract-steps.js';
import { type Conclusion, judgedDelivery, resultOf } from '../data/judged-delivery.js';
import { lockBelow } from '../data/lock-below.js';
import { findingsText } from '../domain/acceptance-panel.js';
import { refuseAll } from '../domain/conflicts.js';
import { refuseDelivery } from '../domain/delivery-refusals.js';
import { refuse } from '../domain/refusals.js';
import { demandStanding } from '../policies.js';

/** Writes down what a panel finds, to be signed by its members; other findings void what they signed. */
@Injectable()
export class FindDelivery {
  constructor(private readonly database: Database) {}

  /** RuleBroken (409): the acceptance is over, or it has no panel; (422): whatever would stand against concluding so. */
  async run(actor: Actor, acceptanceId: string, conclusion: Conclusion): Promise<void> {
    await this.database.transaction(async (tx) => {
      const { contract, row: acceptance } = await lockBelow(tx, Acceptance, acceptanceId);
      demandStanding(actor, contract, ['buyer'], 'acceptance');
      demandPerforming(contract);
      const { members } = await panelOf(tx, acceptance);
      const { violations } = await judgedDelivery(tx, actor, { contract, acceptance }, conclusion);
      refuseAll([
        ...(acceptance.state === 'open' ? [] : [refuse.acceptanceNotOpen()]),
        ...(members.length > 0 ? [] : [refuseDelivery.noPanel()]),
        ...violations,
      ]);
      const { text, sha256 } = findingsText({ ...conclusion, result: resultOf(conclusion) });
      await save(tx, Object.assign(acceptance, { findings: text, findingsSha256: sha256 }));
    });
  }
}
