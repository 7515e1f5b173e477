import { Injectable } from '@nestjs/common';
import { type Actor, Database, Files, Outbox, advance, create, now } from '../../platform/index.js';
import { dayOf } from '../../shared/days.js';
import { next } from '../../shared/lifecycle.js';
import { lockOfContract } from '../data/lock-below.js';
import { SupervisionAnswer, SupervisionRecord } from '../data/supervision-record.entity.js';
import { refuseAll } from '../domain/conflicts.js';
import { refuseOversight as refuse } from '../domain/oversight-refusals.js';
import { supervisionRecordLifecycle } from '../domain/supervision-record.lifecycle.js';
import { SupervisionStepped } from '../events.js';
import { demandStanding } from '../policies.js';

/** The provider says what it has put right. */
@Injectable()
export class AnswerSupervision {
  constructor(
    private readonly database: Database,
    private readonly files: Files,
    private readonly outbox: Outbox,
  ) {}

  /** RuleBroken (422): files of others; IllegalStep (409) while nothing is asked. */
  async run(
    actor: Actor,
    contractId: string,
    recordId: string,
    { text, fileIds = [] }: { readonly text: string; readonly fileIds?: readonly string[] },
  ): Promise<void> {
    const strangers = await this.files.foreign(actor, fileIds);
    await this.database.transaction(async (tx) => {
      const { contract, row } = await lockOfContract(tx, SupervisionRecord, contractId, recordId);
      demandStanding(actor, contract, ['provider'], 'contract');
      next(supervisionRecordLifecycle, 'answer', row.state);
      refuseAll(strangers.map((n) => refuse.oversightFileUnknown({ pointer: `/fileIds/${n}` })));
      const answered = { answeredBy: actor.accountId, answeredOn: dayOf(now(tx)) };
      await create(tx, SupervisionAnswer, { recordId, text, fileIds: [...fileIds], ...answered });
      await advance(tx, row, supervisionRecordLifecycle, 'answer', actor);
      await this.outbox.publish(tx, SupervisionStepped, {
        recordId,
        contractId,
        action: 'answer',
        until: null,
      });
    });
  }
}
