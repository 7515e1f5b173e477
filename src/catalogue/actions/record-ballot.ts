import { Injectable } from '@nestjs/common';
import { type Actor, Database, constraintMeans, create, lock, now } from '../../platform/index.js';
import { dayOf } from '../../shared/days.js';
import { Forbidden, RuleBroken } from '../../shared/refused.js';
import { EvidenceFiles } from '../data/evidence-files.js';
import { ownerMayBidFor } from '../data/item-needs.js';
import { NeedBallot } from '../data/need-ballot.entity.js';
import { NeedPriorities } from '../data/need-priorities.js';
import { Need } from '../data/need.entity.js';
import { refuse } from '../domain/need-refusals.js';
import { type BallotFacts, ballotViolations } from '../domain/need-rules.js';
import { demandLocal } from '../intake-policies.js';

constraintMeans('need_ballot_one_a_day', refuse.ballotKnown);

/** Records how residents' representatives voted on a need. */
@Injectable()
export class RecordBallot {
  constructor(
    private readonly database: Database,
    private readonly files: EvidenceFiles,
    private readonly priorities: NeedPriorities,
  ) {}

  /** The ballot's id. Forbidden to a community that may bid for what answers the need; RuleBroken: figures that can't be (422), a ballot of this day recorded before (409). */
  async run(
    actor: Actor,
    needId: string,
    ballot: BallotFacts & { readonly recordFileId: string | null },
  ): Promise<string> {
    return this.database.transaction(async (tx) => {
      const need = await lock(tx, Need, needId);
      demandLocal(actor, need, 'need');
      const barred = actor.unitId === need.communityId && (await ownerMayBidFor(tx, needId));
      if (barred) throw new Forbidden([refuse.ownerRanks()]);
      RuleBroken.unlessEmpty(ballotViolations(ballot, dayOf(now(tx))));
      if (ballot.recordFileId) await this.files.demandOwn(actor, [ballot.recordFileId], '/recordFileId');
      const made = await create(tx, NeedBallot, { ...ballot, needId, recordedBy: actor.accountId });
      await this.priorities.rescore(tx, needId);
      return made.id;
    });
  }
}
