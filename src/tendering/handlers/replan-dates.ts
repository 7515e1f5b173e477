import { Injectable } from '@nestjs/common';
import { Handles, Outbox, type Tx, create, lock, save } from '../../platform/index.js';
import { CalendarLoaded, WorkingCalendars } from '../../reference/index.js';
import { type Day, addDays, instantAt } from '../../shared/days.js';
import { rolledForward } from '../../shared/due-day.js';
import type { WorkingCalendar } from '../../shared/working-calendar.js';
import { Award } from '../data/award.entity.js';
import { DateReplan, type ReplannedField } from '../data/date-replan.entity.js';
import { frozenRules } from '../data/frozen-rules.js';
import { TenderRules } from '../data/tender-rules.js';
import { Tender } from '../data/tender.entity.js';
import { awardDays } from '../domain/award-days.js';
import { AwardNoticeEnded, TenderDeadlineReached } from '../events.js';

type Moves = Partial<Record<ReplannedField, readonly [before: Day, after: Day]>>;

/** A calendar was loaded or corrected: what was provisional becomes exact, what moved leaves a trace of old and new. */
@Injectable()
export class ReplanDates {
  constructor(
    private readonly outbox: Outbox,
    private readonly calendars: WorkingCalendars,
    private readonly rules: TenderRules,
  ) {}

  /** Only what is still to come: put-off deadlines of open tenders, awards without a contract. */
  @Handles(CalendarLoaded, 'tendering.replan-dates')
  async replan(tx: Tx, { year }: { year: number }): Promise<void> {
    const calendar = await this.calendars.current();
    for (const { id } of await resumed(tx, year)) await this.replanDeadline(tx, id, year, calendar);
    for (const { id, tenderId } of await uncontracted(tx, year)) {
      const tender = await lock(tx, Tender, tenderId);
      await this.replanAward(tx, tender, await lock(tx, Award, id), year, calendar);
    }
  }

  /** A deadline that a suspension put off into a year without calendar. */
  private async replanDeadline(tx: Tx, id: string, year: number, calendar: WorkingCalendar): Promise<void> {
    const tender = await lock(tx, Tender, id);
    if (tender.state !== 'open' || tender.suspendedUntil) return;
    const before = tender.deadlineOn;
    const { day: after } = rolledForward(before, calendar);
    if (after === before) return;
    const deadlineAt = this.rules.closing(after);
    await save(tx, Object.assign(tender, { deadlineOn: after, deadlineAt }));
    const due = { at: deadlineAt, key: id };
    await this.outbox.publish(tx, TenderDeadlineReached, { tenderId: id }, due);
    await note(tx, { tenderId: id, awardId: null, year }, { deadline: [before, after] });
  }

  private async replanAward(
    tx: Tx,
    tender: Tender,
    award: Award,
    year: number,
    calendar: WorkingCalendar,
  ): Promise<void> {
    const { days, violations } = awardDays(frozenRules(tender), award.publishedOn, calendar);
    if (violations.length > 0 || award.state === 'cancelled' || award.contractedAt) return;
    const { noticeEndsOn, contractableFrom, signBy, signProvisional } = days;
    const moves: Moves = {
      'notice-ends': [award.noticeEndsOn, noticeEndsOn],
      'contractable-from': [award.contractableFrom, contractableFrom],
      'sign-by': [award.signBy, signBy],
    };
    await save(tx, Object.assign(award, { noticeEndsOn, contractableFrom, signBy, signProvisional }));
    const { id: awardId } = award;
    if (award.state === 'pending' && moves['notice-ends']?.[0] !== noticeEndsOn) {
      const at = instantAt(addDays(noticeEndsOn, 1), '00:00');
      await this.outbox.publish(tx, AwardNoticeEnded, { awardId }, { at, key: awardId });
    }
    await note(tx, { tenderId: tender.id, awardId, year }, moves);
  }
}

async function note(
  tx: Tx,
  { year, ...of }: { tenderId: string; awardId: string | null; year: number },
  moves: Moves,
): Promise<void> {
  for (const [field, [before, after]] of Object.entries(moves) as [ReplannedField, [Day, Day]][])
    if (before !== after) await create(tx, DateReplan, { ...of, field, before, after, calendarYear: year });
}

/** Open tenders that went on after a suspension, with their deadline in a year. */
function resumed(tx: Tx, year: number): Promise<{ id: string }[]> {
  return tx.query(
    `SELECT id FROM tender t WHERE state = 'open' AND extract(year FROM deadline_on) = $1
        AND EXISTS (SELECT FROM tender_suspension s WHERE s.tender_id = t.id AND s.ended_at IS NOT NULL)
      ORDER BY id`,
    [year],
  );
}

/** Awards from which no contract has come, with a day that hangs on a year's calendar. */
function uncontracted(tx: Tx, year: number): Promise<{ id: string; tenderId: string }[]> {
  return tx.query(
    `SELECT id, tender_id AS "tenderId" FROM award
      WHERE state <> 'cancelled' AND contracted_at IS NULL
        AND (sign_provisional OR $1 BETWEEN extract(year FROM published_on) AND extract(year FROM sign_by))
      ORDER BY tender_id, id`,
    [year],
  );
}
