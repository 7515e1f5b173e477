import { Injectable } from '@nestjs/common';
import { type Actor, Database, Outbox, type Tx, advance, lock, now, save } from '../../platform/index.js';
import { releaseRest, reserveFor } from '../../funding/index.js';
import { WorkingCalendars } from '../../reference/index.js';
import { dayOf, yearOf } from '../../shared/days.js';
import { next } from '../../shared/lifecycle.js';
import { Forbidden, RuleBroken } from '../../shared/refused.js';
import { TenderRules, deadlineViolations } from '../../tendering/index.js';
import { ProgrammeCheck } from '../data/programme-check.js';
import { closeWhenDue, lockOwn, programmeReference } from '../data/programme-steps.js';
import { VentureProgramme } from '../data/programme.entity.js';
import { programmeLifecycle } from '../domain/programme.lifecycle.js';
import { refuse } from '../domain/refusals.js';
import { ProgrammeDeadlineReached, ProgrammePublished } from '../events.js';

/** A programme's way to its publication, and its end before a result. */
@Injectable()
export class StepProgramme {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
    private readonly rules: TenderRules,
    private readonly check: ProgrammeCheck,
    private readonly calendars: WorkingCalendars,
  ) {}

  /** Hands a draft to civil affairs. RuleBroken (422) with every reason. */
  submit(actor: Actor, id: string): Promise<void> {
    return this.database.transaction(async (tx) => {
      const programme = await lockOwn(tx, actor, id);
      next(programmeLifecycle, 'submit', programme.state);
      RuleBroken.unlessEmpty(await this.reasons(tx, actor, programme));
      await save(tx, Object.assign(programme, { returnReason: null }));
      await advance(tx, programme, programmeLifecycle, 'submit', actor);
    });
  }

  /** Civil affairs approves it under a number. */
  approve(actor: Actor, id: string, approval: string): Promise<void> {
    return this.database.transaction(async (tx) => {
      const programme = await lock(tx, VentureProgramme, id);
      next(programmeLifecycle, 'approve', programme.state);
      if (programme.draftedBy === actor.accountId) throw new Forbidden([refuse.drafterDecides()]);
      await save(tx, Object.assign(programme, { approvedBy: actor.accountId, approval }));
      await advance(tx, programme, programmeLifecycle, 'approve', actor);
    });
  }

  /** Civil affairs gives it back with a reason. */
  giveBack(actor: Actor, id: string, returnReason: string): Promise<void> {
    return this.database.transaction(async (tx) => {
      const programme = await lock(tx, VentureProgramme, id);
      next(programmeLifecycle, 'return', programme.state);
      await save(tx, Object.assign(programme, { returnReason }));
      await advance(tx, programme, programmeLifecycle, 'return', actor);
    });
  }

  /** Publishes it: freezes its rules, reserves its money. Forbidden to who drafted it; RuleBroken (422): all reasons. */
  publish(actor: Actor, id: string): Promise<void> {
    return this.database.transaction(async (tx) => {
      const programme = await lockOwn(tx, actor, id);
      RuleBroken.conflictUnlessEmpty(
        programme.state === 'drafted' || programme.state === 'submitted' ? [refuse.notApproved()] : [],
      );
      next(programmeLifecycle, 'publish', programme.state);
      if (programme.draftedBy === actor.accountId) throw new Forbidden([refuse.drafterDecides()]);
      RuleBroken.unlessEmpty(await this.reasons(tx, actor, programme));
      const publishedOn = dayOf(now(tx));
      const { fundId, category, totalFen: amount } = programme;
      const use = { category, year: yearOf(publishedOn) };
      const reference = programmeReference(id);
      await reserveFor(tx, { fundId, amount, use, reference, cause: reference, pointer: '/total' });
      const rules = await this.rules.ofGrants(publishedOn, tx);
      const deadlineAt = this.rules.closing(programme.deadlineOn);
      await save(
        tx,
        Object.assign(programme, { publishedBy: actor.accountId, publishedOn, rules, deadlineAt }),
      );
      await advance(tx, programme, programmeLifecycle, 'publish', actor);
      await this.outbox.publish(tx, ProgrammePublished, { programmeId: id });
      const due = { at: deadlineAt, key: id };
      await this.outbox.publish(tx, ProgrammeDeadlineReached, { programmeId: id }, due);
    });
  }

  /** Calls it off before a result is announced; its money is free again. */
  cancel(actor: Actor, id: string, endReason: string): Promise<void> {
    return this.database.transaction(async (tx) => {
      const programme = await lockOwn(tx, actor, id);
      await closeWhenDue(tx, programme);
      next(programmeLifecycle, 'cancel', programme.state);
      await save(tx, Object.assign(programme, { endReason }));
      await advance(tx, programme, programmeLifecycle, 'cancel', actor);
      await this.outbox.cancel(tx, ProgrammeDeadlineReached, id);
      const reference = programmeReference(id);
      await releaseRest(tx, { reference, cause: reference });
    });
  }

  /** What stands against it on the day: its terms, and the days that applicants get. */
  private async reasons(tx: Tx, actor: Actor, programme: VentureProgramme) {
    const issuedOn = dayOf(now(tx));
    const { deadlineOn } = programme;
    const rules = await this.rules.ofGrants(issuedOn, tx);
    const calendar = await this.calendars.current();
    return [
      ...(await this.check.reasons(tx, actor, programme, issuedOn)),
      ...deadlineViolations(rules, { issuedOn, deadlineOn }, calendar),
    ];
  }
}
