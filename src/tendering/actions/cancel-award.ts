import { Injectable } from '@nestjs/common';
import { type Actor, Database, Outbox, type Tx, lock } from '../../platform/index.js';
import { proposeSanction } from '../../registry/index.js';
import { next } from '../../shared/lifecycle.js';
import { NotFound } from '../../shared/refused.js';
import { Award } from '../data/award.entity.js';
import { lockRunning } from '../data/running.js';
import type { Tender } from '../data/tender.entity.js';
import { type AwardGround, awardLifecycle } from '../domain/award.lifecycle.js';
import { isBuyer } from '../policies.js';
import { revokeAward } from './apply-effect.js';
import { endLot, settleTender } from './end-lots.js';

/** Why an award goes, and what comes after it. */
export interface CancelAwardFacts {
  readonly ground: AwardGround;
  readonly reason: string;
  readonly then: 'next-candidate' | 'redo';
}

/** Takes an award back before its contract (政府采购法实施条例 art. 49): the next candidate follows, or the lot is made anew. */
@Injectable()
export class CancelAward {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
  ) {}

  /** IllegalStep (409) when it is cancelled; RuleBroken (409) once a contract is drawn up, or while the tender is suspended. */
  run(actor: Actor, awardId: string, { ground, reason, then }: CancelAwardFacts): Promise<void> {
    return this.database.transaction(async (tx) => {
      const known = await tx.findOneBy(Award, { id: awardId });
      if (!known) throw new NotFound('award');
      const tender = await lockRunning(tx, known.tenderId);
      if (!isBuyer(actor, tender)) throw new NotFound('award');
      const award = await lock(tx, Award, awardId);
      next(awardLifecycle, 'cancel', award.state);
      const lot = await revokeAward(tx, this.outbox, { tender, award, ground, reason }, actor);
      if (ground === 'supplier-refused') await openCase(tx, actor, { tender, award, reason });
      if (then !== 'redo') return;
      await endLot(tx, lot, { step: 'fail', reason }, actor);
      await settleTender(tx, this.outbox, tender, { ended: [lot] }, actor);
    });
  }
}

/** Whoever refuses to sign is called to account, by others than the street and after a defence. */
function openCase(
  tx: Tx,
  actor: Actor,
  { tender, award, reason }: { tender: Tender; award: Award; reason: string },
): Promise<string> {
  return proposeSanction(tx, actor, {
    organizationId: award.organizationId,
    kind: 'warning',
    grounds: `成交后拒绝签订合同（采购项目“${tender.title}”，成交结果 ${award.id}）：${reason}`,
    basis: '政府采购法 art. 77; 政府采购法实施条例 art. 72',
    ...{ fileIds: [], months: null },
  });
}
