import { Injectable } from '@nestjs/common';
import { type Actor, Database, Outbox, type Tx, advance, lock, now, save } from '../../platform/index.js';
import { WorkingCalendars } from '../../reference/index.js';
import { type Day, dayOf } from '../../shared/days.js';
import { next } from '../../shared/lifecycle.js';
import { Forbidden, RuleBroken } from '../../shared/refused.js';
import { Relations } from '../data/relations.js';
import { Sanction } from '../data/sanction.entity.js';
import { appealBy, decisionViolations, defendBy, effectOf } from '../domain/sanction-rules.js';
import { type SanctionAction, sanctionLifecycle } from '../domain/sanction.lifecycle.js';
import { refuse } from '../domain/refusals.js';
import { SanctionStepped } from '../events.js';
import { demandStep } from '../sanction-policies.js';

/** Steps that judge: who takes them stands in no relation to the organization. */
const JUDGES: readonly SanctionAction[] = ['decide', 'uphold', 'overturn'];

/** Takes a sanction one step further, on the authorities' side; whom it concerns is told. */
@Injectable()
export class StepSanction {
  constructor(
    private readonly database: Database,
    private readonly calendars: WorkingCalendars,
    private readonly outbox: Outbox,
    private readonly relations: Relations,
  ) {}

  /** Tells the organization: the time for its defence begins. */
  notify(actor: Actor, id: string): Promise<void> {
    return this.step(actor, id, 'notify', async (sanction, today) => {
      sanction.defendBy = defendBy(today, await this.calendars.current()).day;
    });
  }

  /** Decides, by somebody else than the proposer; 409 while the organization may still defend itself and has not. */
  decide(actor: Actor, id: string, decision: string): Promise<void> {
    return this.step(actor, id, 'decide', async (sanction, today) => {
      const defended = sanction.defence !== null;
      RuleBroken.conflictUnlessEmpty(
        decisionViolations({ today, defendBy: sanction.defendBy ?? today, defended }),
      );
      Object.assign(sanction, effectOf(today, sanction.months), { decision, decidedBy: actor.accountId });
      sanction.appealBy = appealBy(today, await this.calendars.current()).day;
    });
  }

  /** Gives it up before a decision. */
  drop(actor: Actor, id: string, decision: string): Promise<void> {
    return this.step(actor, id, 'drop', (sanction) => {
      sanction.decision = decision;
    });
  }

  /** Decides an appeal, by other people than proposed and decided. */
  review(actor: Actor, id: string, action: 'uphold' | 'overturn', review: string): Promise<void> {
    return this.step(actor, id, action, (sanction, today) => {
      Object.assign(sanction, { review, reviewedBy: actor.accountId });
      if (action === 'overturn') sanction.endedOn = today;
    });
  }

  /** Ends it before its time. */
  lift(actor: Actor, id: string, review: string): Promise<void> {
    return this.step(actor, id, 'lift', (sanction, today) => {
      Object.assign(sanction, { review, endedOn: today });
    });
  }

  /** Forbidden to whoever stands in a recorded relation to the organization: he judges nothing of it. */
  private async demandUnrelated(tx: Tx, { accountId }: Actor, unitId: string, on: Day): Promise<void> {
    const ties = (await this.relations.tiesOf(tx, [accountId], [unitId], on)).get(accountId) ?? [];
    const kinds = ties.map(({ kind }) => kind).join(', ');
    if (ties.length > 0) throw new Forbidden([refuse.judgeRelated({ params: { kinds } })]);
  }

  private step(
    actor: Actor,
    id: string,
    action: SanctionAction,
    change: (sanction: Sanction, today: Day) => void | Promise<void>,
  ): Promise<void> {
    return this.database.transaction(async (tx: Tx) => {
      const sanction = await lock(tx, Sanction, id);
      demandStep(actor, sanction, action);
      next(sanctionLifecycle, action, sanction.state);
      const today = dayOf(now(tx));
      if (JUDGES.includes(action)) await this.demandUnrelated(tx, actor, sanction.organizationId, today);
      await change(sanction, today);
      await save(tx, sanction);
      await advance(tx, sanction, sanctionLifecycle, action, actor);
      await this.outbox.publish(tx, SanctionStepped, { sanctionId: id, action });
    });
  }
}
