import { Injectable } from '@nestjs/common';
import { type Actor, Database, type Tx, lock } from '../../platform/index.js';
import { WorkingCalendars } from '../../reference/index.js';
import { type ConductKind, noteConduct, refuseExpert } from '../../registry/index.js';
import { type Day, dayOf } from '../../shared/days.js';
import { workingDaysFrom } from '../../shared/due-day.js';
import { NotFound, RuleBroken } from '../../shared/refused.js';
import { PanelMember } from '../data/panel-member.entity.js';
import { Tender } from '../data/tender.entity.js';
import { isBuyer } from '../policies.js';

/** Working days after the review in which conduct is noted (财库〔2016〕198号). */
const WORKING_DAYS = 5;

/** The buyer notes how an expert conducted himself in a review. */
@Injectable()
export class NoteConduct {
  constructor(
    private readonly database: Database,
    private readonly calendars: WorkingCalendars,
  ) {}

  /** RuleBroken: before the review's report or for a second note (409), for somebody who did not sit (422). */
  async run(
    actor: Actor,
    tenderId: string,
    wish: { readonly expertId: string; readonly kind: ConductKind; readonly note: string },
  ): Promise<void> {
    const calendar = await this.calendars.current();
    await this.database.transaction(async (tx) => {
      const tender = await lock(tx, Tender, tenderId);
      if (!isBuyer(actor, tender)) throw new NotFound('tender');
      const reported = await reportedOn(tx, tenderId);
      RuleBroken.conflictUnlessEmpty(reported ? [] : [refuseExpert.reviewNotOver()]);
      const { expertId } = wish;
      const sat = await tx.existsBy(PanelMember, { tenderId, expertId });
      RuleBroken.unlessEmpty(sat ? [] : [refuseExpert.notOnPanel({ pointer: '/expertId' })]);
      if (!reported) return;
      const dueOn = workingDaysFrom(reported, WORKING_DAYS, calendar).day;
      await noteConduct(tx, { ...wish, tenderId, notedBy: actor.accountId, dueOn });
    });
  }
}

/** The day on which the panel's report was closed. */
async function reportedOn(tx: Tx, tenderId: string): Promise<Day | undefined> {
  const [row]: { at: Date }[] = await tx.query(
    `SELECT at FROM state_change WHERE machine = 'tender' AND subject_id = $1 AND action = 'report' ORDER BY id DESC LIMIT 1`,
    [tenderId],
  );
  return row && dayOf(row.at);
}
