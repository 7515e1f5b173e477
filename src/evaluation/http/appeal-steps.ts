import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/index.js';
import { RuleBroken } from '../../shared/refused.js';
import { DecideAppeal } from '../actions/decide-appeal.js';
import { DecideConsequenceAppeal } from '../actions/decide-consequence-appeal.js';
import { LodgeAppeal } from '../actions/lodge-appeal.js';
import { LodgeConsequenceAppeal } from '../actions/lodge-consequence-appeal.js';
import { WithdrawAppeal } from '../actions/withdraw-appeal.js';
import type { AppealInput } from '../data/appeal-desk.js';
import type { Appeal } from '../data/appeal.entity.js';
import type { Correction } from '../domain/correction.js';
import { refuseResult } from '../domain/result-refusals.js';

/** What an appeal is about: exactly one of them. */
export interface AppealSubject {
  readonly evaluationId?: string;
  readonly consequenceId?: string;
}

/** Takes each step of an appeal where what it is about takes it. */
@Injectable()
export class AppealSteps {
  constructor(
    private readonly lodging: LodgeAppeal,
    private readonly contesting: LodgeConsequenceAppeal,
    private readonly deciding: DecideAppeal,
    private readonly lifting: DecideConsequenceAppeal,
    private readonly withdrawing: WithdrawAppeal,
  ) {}

  /** The appeal's id. RuleBroken (422) for no subject, or several. */
  lodge(actor: Actor, { evaluationId, consequenceId }: AppealSubject, input: AppealInput): Promise<string> {
    if (evaluationId && !consequenceId) return this.lodging.run(actor, evaluationId, input);
    if (consequenceId && !evaluationId) return this.contesting.run(actor, consequenceId, input);
    throw new RuleBroken([refuseResult.appealSubjectUnclear({ pointer: '/evaluationId' })]);
  }

  uphold(actor: Actor, appeal: Appeal, reasons: string, correction: Correction): Promise<void> {
    if (appeal.evaluationId !== null) return this.deciding.uphold(actor, appeal, reasons, correction);
    return this.lifting.run(actor, appeal, 'uphold', reasons);
  }

  refuse(actor: Actor, appeal: Appeal, reasons: string): Promise<void> {
    if (appeal.evaluationId !== null) return this.deciding.refuse(actor, appeal, reasons);
    return this.lifting.run(actor, appeal, 'refuse', reasons);
  }

  withdraw(actor: Actor, appeal: Appeal): Promise<void> {
    if (appeal.evaluationId !== null) return this.withdrawing.run(actor, appeal);
    return this.lifting.run(actor, appeal, 'withdraw', null);
  }
}
