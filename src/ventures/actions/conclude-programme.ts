import { type Doer, SYSTEM, type Tx, advance, lock, now, save } from '../../platform/index.js';
import { passOn } from '../../funding/index.js';
import { dayOf } from '../../shared/days.js';
import { parseYuan } from '../../shared/money.js';
import { VentureApplication } from '../data/application.entity.js';
import { grantReference, programmeReference } from '../data/programme-steps.js';
import type { VentureProgramme } from '../data/programme.entity.js';
import { type DecidedGrant, VentureDecision, VentureObjection } from '../data/result.entity.js';
import { applicationLifecycle } from '../domain/application.lifecycle.js';
import { programmeLifecycle } from '../domain/programme.lifecycle.js';

/**
 * Ends the notice of a locked programme once its last day is over and no objection waits for a reply: grants are given,
 * reserves listed. Nothing happens before; whoever comes too early or twice finds nothing to do.
 */
export async function concludeWhenDue(tx: Tx, programme: VentureProgramme): Promise<void> {
  const { id: programmeId, state, noticeEndsOn, decisionId } = programme;
  const isOver = state === 'announced' && noticeEndsOn !== null && dayOf(now(tx)) > noticeEndsOn;
  if (!isOver || (await tx.existsBy(VentureObjection, { programmeId, state: 'submitted' }))) return;
  const { grants } = await tx.findOneByOrFail(VentureDecision, { id: decisionId ?? '' });
  let reserveRank = 0;
  for (const grant of [...grants].sort((a, b) => a.rank - b.rank)) {
    if (grant.verdict === 'reserve') reserveRank += 1;
    await settle(tx, programme, grant, reserveRank);
  }
  await advance(tx, programme, programmeLifecycle, 'conclude', SYSTEM);
}

async function settle(
  tx: Tx,
  programme: VentureProgramme,
  { applicationId, verdict, granted, reason }: DecidedGrant,
  reserveRank: number,
): Promise<void> {
  const application = await lock(tx, VentureApplication, applicationId);
  if (verdict === 'decline') {
    await save(tx, Object.assign(application, { note: reason }));
    await advance(tx, application, applicationLifecycle, 'leave', SYSTEM);
    return;
  }
  application.grantedFen = parseYuan(granted);
  if (verdict === 'fund') {
    await give(tx, programme, application, programme.signBy, SYSTEM);
    return;
  }
  await save(tx, Object.assign(application, { reserveRank }));
  await advance(tx, application, applicationLifecycle, 'wait', SYSTEM);
}

/** Gives a grant: its money stands from now on under its own name in the fund, ready for its agreement. */
export async function give(
  tx: Tx,
  { id }: VentureProgramme,
  application: VentureApplication,
  signBy: VentureApplication['signBy'],
  doer: Doer,
): Promise<void> {
  const amount = application.grantedFen ?? 0n;
  const cause = programmeReference(id);
  await passOn(tx, { amount, reference: cause, to: grantReference(application.id), cause });
  await save(tx, Object.assign(application, { grantedOn: dayOf(now(tx)), signBy }));
  await advance(tx, application, applicationLifecycle, 'grant', doer);
}
