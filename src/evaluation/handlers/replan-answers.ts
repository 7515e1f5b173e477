import { Injectable } from '@nestjs/common';
import { Handles, type Tx, lock, save } from '../../platform/index.js';
import { CalendarLoaded } from '../../reference/index.js';
import { dayOf } from '../../shared/days.js';
import { AccountabilityRecord } from '../data/accountability-record.entity.js';
import { AnswerDays } from '../data/answer-days.js';

/** Finds the last day of an answer once a calendar says when it is. */
@Injectable()
export class ReplanAnswers {
  constructor(private readonly days: AnswerDays) {}

  @Handles(CalendarLoaded, 'evaluation.replan-answers')
  async replan(tx: Tx): Promise<void> {
    const waiting = await tx.find(AccountabilityRecord, {
      where: { provisional: true, state: 'opened' },
      order: { id: 'ASC' },
    });
    for (const { id } of waiting) {
      const record = await lock(tx, AccountabilityRecord, id);
      const { day: answerBy, provisional } = await this.days.from(dayOf(record.createdAt));
      await save(tx, Object.assign(record, { answerBy, provisional }));
    }
  }
}
