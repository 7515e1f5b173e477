import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import {
  type Actor,
  Database,
  KeyRing,
  Outbox,
  type Tx,
  constraintMeans,
  create,
  now,
} from '../../platform/index.js';
import { Forbidden, RuleBroken } from '../../shared/refused.js';
import type { Violation } from '../../shared/violation.js';
import { openQueries } from '../data/bid-queries.js';
import { bidsInPlay } from '../data/lots.js';
import { PanelMember } from '../data/panel-member.entity.js';
import { ScoreSheet, type StoredScore } from '../data/score-sheet.entity.js';
import { lockRunning } from '../data/running.js';
import { Tender } from '../data/tender.entity.js';
import { refuseAct } from '../domain/act-refusals.js';
import { isScored } from '../domain/lowest-price.js';
import { agreementViolations } from '../domain/objective-agreement.js';
import { unexplainedOutliers } from '../domain/outlier-reasons.js';
import { sheetViolations } from '../domain/score-sheet.js';
import { areOffersDue, closeOffers } from './close-offers.js';
import { judgeScores, seatName } from './judge-scores.js';

constraintMeans('one_sheet', refuseAct.sheetFinal);

/** Takes one panel member's sheet. It never changes, and the others see it when all are in. */
@Injectable()
export class SubmitScores {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
    private readonly keys: KeyRing,
  ) {}

  /** Forbidden off the panel; RuleBroken: 409 outside the scoring or for a second sheet, 422 with every reason. */
  async run(actor: Actor, tenderId: string, scores: readonly StoredScore[]): Promise<ScoreSheet> {
    return this.database.transaction(async (tx) => {
      const tender = await lockRunning(tx, tenderId);
      const mine = { tenderId, accountId: actor.accountId, replacedAt: IsNull() };
      const member = await tx.findOneBy(PanelMember, mine);
      if (!member) throw new Forbidden([refuseAct.notOnPanel()]);
      if (areOffersDue(tender, now(tx)))
        await closeOffers(tx, { outbox: this.outbox, keys: this.keys }, tender);
      RuleBroken.conflictUnlessEmpty(isScored(tender.awardTest) ? [] : [refuseAct.nothingScored()]);
      if (tender.state !== 'scoring') {
        throw new RuleBroken([refuseAct.takesNoSheets({ params: { state: tender.state } })], true);
      }
      RuleBroken.conflictUnlessEmpty(member.declaredOn ? [] : [refuseAct.declarationMissing()]);
      const isIn = await tx.existsBy(ScoreSheet, { memberId: member.id });
      RuleBroken.conflictUnlessEmpty(isIn ? [refuseAct.sheetFinal()] : []);
      RuleBroken.unlessEmpty(await this.violations(tx, tender, member, scores));
      return create(tx, ScoreSheet, { tenderId, memberId: member.id, scores: [...scores] });
    });
  }

  private async violations(
    tx: Tx,
    tender: Tender,
    member: PanelMember,
    scores: readonly StoredScore[],
  ): Promise<Violation[]> {
    const bids = await bidsInPlay(tx, tender.id, 'valid');
    const isPriceOpen = bids.some(
      ({ abnormalPrice, priceAccepted }) => abnormalPrice && priceAccepted === null,
    );
    RuleBroken.conflictUnlessEmpty([
      ...(isPriceOpen ? [refuseAct.priceReviewOpen()] : []),
      ...(await openQueries(tx, bids, 'clarification')),
    ]);
    const factors = tender.criteria;
    const others = await judgeScores(tx, tender.id);
    const sheet = scores.map(({ bidId, factor, points, reason }) => ({
      ...{ bidId, factorCode: factor, points, reason },
      judgeId: seatName(member),
    }));
    const wrong = [
      ...sheetViolations(sheet, { factors, bidIds: bids.map(({ id }) => id) }),
      ...agreementViolations(factors, sheet, others),
    ];
    return wrong.length > 0 ? wrong : unexplainedOutliers(factors, sheet, others);
  }
}
