import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/index.js';
import { DecideAppeal } from '../actions/decide-appeal.js';
import { DecideConsequenceAppeal } from '../actions/decide-consequence-appeal.js';
import { DecideObjection } from '../actions/decide-objection.js';
import { WithdrawAppeal } from '../actions/withdraw-appeal.js';
import type { AppealInput } from '../data/appeal-desk.js';
import type { Appeal } from '../data/appeal.entity.js';
import type { AppealAction } from '../domain/appeal.lifecycle.js';
import type { Correction } from '../domain/correction.js';
import { AppealLodging, type AppealSubject } from './appeal-lodging.js';

/** Takes each step of an appeal where what it is about takes it. */
@Injectable()
export class AppealSteps {
  constructor(
    private readonly lodging: AppealLodging,
    private readonly deciding: DecideAppeal,
    private readonly lifting: DecideConsequenceAppeal,
    private readonly objections: DecideObjection,
    private readonly withdrawing: WithdrawAppeal,
  ) {}

  /** The appeal's id. RuleBroken (422) for no subject, or several. */
  lodge(actor: Actor, subject: AppealSubject, input: AppealInput): Promise<string> {
    return this.lodging.run(actor, subject, input);
  }

  uphold(actor: Actor, appeal: Appeal, reasons: string, correction: Correction): Promise<void> {
    if (appeal.evaluationId !== null) return this.deciding.uphold(actor, appeal, reasons, correction);
    return this.other(actor, appeal, 'uphold', reasons);
  }

  refuse(actor: Actor, appeal: Appeal, reasons: string): Promise<void> {
    if (appeal.evaluationId !== null) return this.deciding.refuse(actor, appeal, reasons);
    return this.other(actor, appeal, 'refuse', reasons);
  }

  withdraw(actor: Actor, appeal: Appeal): Promise<void> {
    if (appeal.evaluationId !== null) return this.withdrawing.run(actor, appeal);
    return this.other(actor, appeal, 'withdraw', null);
  }

  private other(actor: Actor, appeal: Appeal, action: AppealAction, reasons: string | null): Promise<void> {
    const steps = appeal.rankingId === null ? this.lifting : this.objections;
    return steps.run(actor, appeal, action, reasons);
  }
}
