import { Injectable } from '@nestjs/common';
import { type Actor, Database, type Tx, advance, lock, now, save } from '../../platform/index.js';
import { passOn, releaseRest, reservedFor } from '../../funding/index.js';
import { WorkingCalendars } from '../../reference/index.js';
import { dayOf } from '../../shared/days.js';
import { formatYuan } from '../../shared/money.js';
import { next } from '../../shared/lifecycle.js';
import { NotFound, RuleBroken } from '../../shared/refused.js';
import { awardDays } from '../../tendering/index.js';
import { VentureApplication } from '../data/application.entity.js';
import {
  demandState,
  frozenRules,
  grantReference,
  lockOwn,
  programmeReference,
} from '../data/programme-steps.js';
import { VentureProgramme } from '../data/programme.entity.js';
import { applicationLifecycle } from '../domain/application.lifecycle.js';
import { programmeLifecycle } from '../domain/programme.lifecycle.js';
import { refuseReview } from '../domain/review-refusals.js';
import { give } from './conclude-programme.js';

/** Grants after the notice: given up, passed on to a reserve, and the end of the programme. */
@Injectable()
export class SettleGrants {
  constructor(
    private readonly database: Database,
    private readonly calendars: WorkingCalendars,
  ) {}

  /** The organization gives its grant up before an agreement; the money is the programme's again. */
  decline(actor: Actor, applicationId: string, note: string): Promise<void> {
    return this.database.transaction(async (tx) => {
      const found = await tx.findOneBy(VentureApplication, {
        id: applicationId,
        organizationId: actor.unitId,
      });
      if (!found) throw new NotFound('venture_application');
      const programme = await lock(tx, VentureProgramme, found.programmeId);
      const application = await lock(tx, VentureApplication, applicationId);
      next(applicationLifecycle, 'decline', application.state);
      const amount = application.grantedFen ?? 0n;
      const cause = grantReference(applicationId);
      await passOn(tx, { amount, reference: cause, to: programmeReference(programme.id), cause });
      await save(tx, Object.assign(application, { note }));
      await advance(tx, application, applicationLifecycle, 'decline', actor);
    });
  }

  /** The first reserve gets what its notice said. RuleBroken (409): no reserve, too little left. */
  promote(actor: Actor, programmeId: string): Promise<void> {
    return this.database.transaction(async (tx) => {
      const programme = await lockOwn(tx, actor, programmeId);
      demandState(programme, ['concluded']);
      const [first] = await tx.find(VentureApplication, {
        ...{ where: { programmeId, state: 'reserve' }, order: { reserveRank: 'ASC' }, take: 1 },
      });
      if (!first) throw new RuleBroken([refuseReview.reserveEmpty()], true);
      const application = await lock(tx, VentureApplication, first.id);
      const left = await reservedFor(tx, programmeId);
      const granted = application.grantedFen ?? 0n;
      const params = { left: formatYuan(left), granted: formatYuan(granted) };
      RuleBroken.conflictUnlessEmpty(granted > left ? [refuseReview.reserveUnfit({ params })] : []);
      const calendar = await this.calendars.current();
      const { days, violations } = awardDays(frozenRules(programme), dayOf(now(tx)), calendar);
      RuleBroken.unlessEmpty(violations);
      await give(tx, programme, application, days.signBy, actor);
    });
  }

  /** Ends it when every grant is agreed or given up; what is left goes back to the fund. */
  finish(actor: Actor, programmeId: string): Promise<void> {
    return this.database.transaction(async (tx) => {
      const programme = await lockOwn(tx, actor, programmeId);
      next(programmeLifecycle, 'finish', programme.state);
      const count = await tx.countBy(VentureApplication, { programmeId, state: 'granted' });
      RuleBroken.conflictUnlessEmpty(count > 0 ? [refuseReview.grantsUnsettled({ params: { count } })] : []);
      await leaveReserves(tx, actor, programmeId);
      const reference = programmeReference(programmeId);
      await releaseRest(tx, { reference, cause: reference });
      await advance(tx, programme, programmeLifecycle, 'finish', actor);
    });
  }
}

async function leaveReserves(tx: Tx, actor: Actor, programmeId: string): Promise<void> {
  const reserves = await tx.find(VentureApplication, {
    where: { programmeId, state: 'reserve' },
    order: { id: 'ASC' },
  });
  for (const { id } of reserves)
    await advance(tx, await lock(tx, VentureApplication, id), applicationLifecycle, 'leave', actor);
}
