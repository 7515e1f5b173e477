import { type Actor, type Outbox, type Tx, advance, now, save } from '../../platform/index.js';
import { dayOf } from '../../shared/days.js';
import { type AppealAction, appealLifecycle } from '../domain/appeal.lifecycle.js';
import { AppealDecisionDue, AppealStepped } from '../judging-events.js';
import type { Appeal } from './appeal.entity.js';

/** Ends a locked appeal; whom it concerns is told. `reasons` with a decision, none when it is taken back. */
export async function closeAppeal(
  tx: Tx,
  outbox: Outbox,
  appeal: Appeal,
  { actor, action, reasons }: { actor: Actor; action: AppealAction; reasons: string | null },
): Promise<void> {
  if (action !== 'withdraw') {
    const by = { decidedBy: actor.accountId, decidedUnitId: actor.unitId };
    await save(tx, Object.assign(appeal, by, { decidedOn: dayOf(now(tx)), reasons }));
  }
  await advance(tx, appeal, appealLifecycle, action, actor);
  await outbox.cancel(tx, AppealDecisionDue, appeal.id);
  await outbox.publish(tx, AppealStepped, { appealId: appeal.id, action });
}
