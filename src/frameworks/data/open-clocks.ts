import type { EntityManager } from 'typeorm';
import type { Day } from '../../shared/days.js';
import type { FrameworkClock } from '../events.js';
import { FrameworkAgreement } from './framework-agreement.entity.js';
import { FrameworkApplication } from './framework-application.entity.js';
import { FrameworkCallOff } from './framework-call-off.entity.js';
import { FrameworkParty } from './framework-party.entity.js';

/** The last day of a clock that still runs; null once it is met. */
export async function openClock(db: EntityManager, clock: FrameworkClock, id: string): Promise<Day | null> {
  if (clock === 'application') {
    const row = await db.findOneByOrFail(FrameworkApplication, { id });
    return row.state === 'submitted' ? row.dueOn : null;
  }
  if (clock === 'answer') {
    const row = await db.findOneByOrFail(FrameworkCallOff, { id });
    return row.state === 'offered' ? row.answerBy : null;
  }
  if (clock === 'party-sign') {
    const row = await db.findOneByOrFail(FrameworkParty, { id });
    if (row.state !== 'admitted') return null;
    const { state } = await db.findOneByOrFail(FrameworkAgreement, { id: row.agreementId });
    return state === 'concluded' || state === 'in-force' ? row.signBy : null;
  }
  const agreement = await db.findOneByOrFail(FrameworkAgreement, { id });
  if (clock === 'file') return agreement.filedOn ? null : agreement.fileBy;
  return agreement.state === 'concluded' ? agreement.signBy : null;
}
