import { Injectable } from '@nestjs/common';
import { Units } from '../../identity/index.js';
import { type Actor, Database, Files, Outbox, create, now } from '../../platform/index.js';
import { dayOf } from '../../shared/days.js';
import { RuleBroken } from '../../shared/refused.js';
import { AccountabilityRecord } from '../data/accountability-record.entity.js';
import { AnswerDays } from '../data/answer-days.js';
import { fileViolations } from '../data/own-files.js';
import { type AccountabilityCause, accountabilityLifecycle } from '../domain/accountability.js';
import { refuseCheck } from '../domain/check-refusals.js';
import { AccountabilityStepped } from '../judging-events.js';

/** What a supervisor puts to a unit. */
export interface AccountabilityCase {
  readonly unitId: string;
  readonly cause: AccountabilityCause;
  readonly causeId: string | null;
  readonly facts: string;
  readonly basis: string;
  readonly fileIds: readonly string[];
}

/** A supervisor asks a unit to answer for something. Nothing follows from that by itself. */
@Injectable()
export class OpenAccountability {
  constructor(
    private readonly database: Database,
    private readonly units: Units,
    private readonly files: Files,
    private readonly answers: AnswerDays,
    private readonly outbox: Outbox,
  ) {}

  /** Answers the record. RuleBroken (422) for an unknown unit and for files of others. */
  async run(actor: Actor, said: AccountabilityCase): Promise<AccountabilityRecord> {
    const known = await this.units.byIds([said.unitId]);
    RuleBroken.unlessEmpty([
      ...(known.size === 0 ? [refuseCheck.unitNotFound({ pointer: '/unitId' })] : []),
      ...(await fileViolations(this.files, actor, said.fileIds)),
    ]);
    return this.database.transaction(async (tx) => {
      const { day: answerBy, provisional } = await this.answers.from(dayOf(now(tx)));
      const record = await create(tx, AccountabilityRecord, {
        ...{ ...said, fileIds: [...said.fileIds], state: accountabilityLifecycle.initial },
        ...{ openedBy: actor.accountId, answerBy, provisional, answer: null, answeredOn: null },
        ...{ measure: null, reasons: null, endedBy: null, endedOn: null },
      });
      await this.outbox.publish(tx, AccountabilityStepped, { recordId: record.id, action: 'open' });
      return record;
    });
  }
}
