import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/index.js';
import { RuleBroken } from '../../shared/refused.js';
import { LodgeAppeal } from '../actions/lodge-appeal.js';
import { LodgeConsequenceAppeal } from '../actions/lodge-consequence-appeal.js';
import { ObjectToRanking } from '../actions/object-to-ranking.js';
import type { AppealInput } from '../data/appeal-desk.js';
import { refuseResult } from '../domain/result-refusals.js';

/** What an appeal is about: exactly one of them. */
export interface AppealSubject {
  readonly evaluationId?: string;
  readonly consequenceId?: string;
  readonly rankingId?: string;
}

/** Takes an appeal in where what it is about takes it. */
@Injectable()
export class AppealLodging {
  constructor(
    private readonly results: LodgeAppeal,
    private readonly consequences: LodgeConsequenceAppeal,
    private readonly rankings: ObjectToRanking,
  ) {}

  /** The appeal's id. RuleBroken (422) for no subject, or several. */
  async run(actor: Actor, subject: AppealSubject, input: AppealInput): Promise<string> {
    const { evaluationId, consequenceId, rankingId } = subject;
    const named = [evaluationId, consequenceId, rankingId].filter((each) => each !== undefined);
    if (named.length !== 1)
      throw new RuleBroken([refuseResult.appealSubjectUnclear({ pointer: '/evaluationId' })]);
    if (evaluationId) return this.results.run(actor, evaluationId, input);
    return consequenceId
      ? this.consequences.run(actor, consequenceId, input)
      : this.rankings.run(actor, rankingId ?? '', input);
  }
}
