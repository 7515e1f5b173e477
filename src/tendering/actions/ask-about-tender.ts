import { Injectable } from '@nestjs/common';
import { type Actor, Database, Outbox, create, lock, now, save } from '../../platform/index.js';
import { WorkingCalendars } from '../../reference/index.js';
import { dayOf } from '../../shared/days.js';
import { NotFound, RuleBroken } from '../../shared/refused.js';
import { lockRunningShared } from '../data/running.js';
import { TenderQuestion } from '../data/tender-question.entity.js';
import { Tender } from '../data/tender.entity.js';
import { refuseAct } from '../domain/act-refusals.js';
import { questionViolations } from '../domain/amendments.js';
import { countForward } from '../domain/period.js';
import { timetable } from '../domain/timetable.js';
import { QuestionAnswered } from '../events.js';
import { isBuyer } from '../policies.js';
import { frozenRules } from '../data/frozen-rules.js';
import { exactDay } from './dispute-day.js';
import { receivedAt } from './received-at.js';

/** Answers are due within three working days (政府采购法实施条例 art. 52). */
const ANSWER_DAYS = { count: 3, unit: 'working-day' } as const;

/** Takes questions about a tender, and answers them for everybody without saying who asked. */
@Injectable()
export class AskAboutTender {
  constructor(
    private readonly database: Database,
    private readonly calendars: WorkingCalendars,
    private readonly outbox: Outbox,
  ) {}

  /** The question's id. RuleBroken (409) outside the window, NotFound for drafts. */
  ask(actor: Actor, tenderId: string, question: string): Promise<string> {
    return this.database.transaction(async (tx) => {
      const tender = await lockRunningShared(tx, tenderId);
      if (tender.state === 'drafted' || !tender.issuedOn) throw new NotFound('tender');
      const { issuedOn, deadlineOn, deadlineAt, state } = tender;
      const calendar = await this.calendars.current();
      const dates = timetable(frozenRules(tender), { issuedOn, deadlineOn }, calendar);
      const last = dates.find(({ key }) => key === 'clarification-cutoff');
      const cutoff = last ? exactDay(last) : null;
      const today = dayOf(now(tx));
      const isOpen = state === 'open' && deadlineAt !== null && receivedAt(tx) < deadlineAt;
      RuleBroken.conflictUnlessEmpty([
        ...(isOpen ? [] : [refuseAct.takesNoQuestions({ params: { state } })]),
        ...(isOpen ? questionViolations(today, cutoff) : []),
      ]);
      const answerBy = exactDay(countForward(calendar, today, ANSWER_DAYS));
      const open = { answer: null, answeredOn: null, answeredBy: null };
      const made = { tenderId, organizationId: actor.unitId, question, answerBy, ...open };
      return (await create(tx, TenderQuestion, made)).id;
    });
  }

  /** Answers once, for everybody. RuleBroken (409) when it is answered, or when bids are no longer taken. */
  async answer(actor: Actor, tenderId: string, questionId: string, answer: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const tender = await lock(tx, Tender, tenderId);
      if (!isBuyer(actor, tender)) throw new NotFound('tender');
      const row = await lock(tx, TenderQuestion, questionId);
      if (row.tenderId !== tenderId) throw new NotFound('tender_question');
      const { state } = tender;
      RuleBroken.conflictUnlessEmpty([
        ...(row.answer === null ? [] : [refuseAct.answeredAlready()]),
        ...(state === 'open' ? [] : [refuseAct.takesNoQuestions({ params: { state } })]),
      ]);
      const answered = { answer, answeredOn: dayOf(now(tx)), answeredBy: actor.accountId };
      await save(tx, Object.assign(row, answered));
      await this.outbox.publish(tx, QuestionAnswered, { tenderId, questionId });
    });
  }
}
