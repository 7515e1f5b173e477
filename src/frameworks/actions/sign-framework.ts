import { Injectable } from '@nestjs/common';
import { type Actor, Database, Outbox, type Tx, advance, lock, now, save } from '../../platform/index.js';
import { WorkingCalendars } from '../../reference/index.js';
import { type Day, dayOf } from '../../shared/days.js';
import { NotFound, RuleBroken } from '../../shared/refused.js';
import { bindFirstStage } from '../../tendering/index.js';
import { lastDay, remind } from '../data/clocks.js';
import { FrameworkAgreement } from '../data/framework-agreement.entity.js';
import { FrameworkParty } from '../data/framework-party.entity.js';
import { FILE_WITHIN_WORKING_DAYS, leastParties } from '../domain/clock-rules.js';
import { agreementLifecycle, partyLifecycle } from '../domain/framework.lifecycles.js';
import { refuse } from '../domain/refusals.js';
import { demandMaker } from '../policies.js';

/** Signs framework agreements, files and ends them. A signature after its last day is taken, and stays marked as late. */
@Injectable()
export class SignFramework {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
    private readonly calendars: WorkingCalendars,
  ) {}

  /** A party's signature. RuleBroken (409) before the first day, or while a dispute may affect the result. */
  byParty(actor: Actor, partyId: string): Promise<void> {
    return this.database.transaction(async (tx) => {
      const known = await tx.findOneBy(FrameworkParty, { id: partyId });
      if (known?.organizationId !== actor.unitId) throw new NotFound('framework_party');
      const { state, validFrom, validTo } = await lock(tx, FrameworkAgreement, known.agreementId);
      const isOver = state !== 'concluded' && state !== 'in-force';
      const params = { state, from: validFrom, to: validTo ?? '—' };
      RuleBroken.conflictUnlessEmpty(isOver ? [refuse.agreementInEffectOnly({ params })] : []);
      const party = await lock(tx, FrameworkParty, partyId);
      const today = dayOf(now(tx));
      demandOpen(party.signFrom, today);
      await save(tx, Object.assign(party, { signedOn: today }));
      await advance(tx, party, partyLifecycle, 'sign', actor);
      if (party.tenderId) await bindFirstStage(tx, party.tenderId);
    });
  }

  /** The buyer's signature: the agreement comes into force. RuleBroken (409) before enough parties have signed. */
  byBuyer(actor: Actor, id: string): Promise<void> {
    return this.database.transaction(async (tx) => {
      const agreement = await lock(tx, FrameworkAgreement, id);
      demandMaker(actor, agreement);
      const today = dayOf(now(tx));
      await advance(tx, agreement, agreementLifecycle, 'sign', actor);
      demandOpen(agreement.signFrom ?? today, today);
      const count = await tx.countBy(FrameworkParty, { agreementId: id, state: 'active' });
      const min = leastParties(agreement);
      RuleBroken.conflictUnlessEmpty(count < min ? [refuse.partiesUnsigned({ params: { min, count } })] : []);
      if (agreement.tenderId) await bindFirstStage(tx, agreement.tenderId);
      await markSigned(tx, this.outbox, this.calendars, agreement);
    });
  }

  /** Records that the agreement was filed. RuleBroken (409) before the signature, and a second time. */
  file(actor: Actor, id: string, filingNumber: string): Promise<void> {
    return this.database.transaction(async (tx) => {
      const agreement = await lock(tx, FrameworkAgreement, id);
      demandMaker(actor, agreement);
      RuleBroken.conflictUnlessEmpty([
        ...(agreement.signedOn ? [] : [refuse.notSigned()]),
        ...(agreement.filedOn ? [refuse.filedAlready()] : []),
      ]);
      await save(tx, Object.assign(agreement, { filedOn: dayOf(now(tx)), filingNumber }));
    });
  }
}

/** Sets the day of the signature, and the clock of the filing. */
export async function markSigned(
  tx: Tx,
  outbox: Outbox,
  calendars: WorkingCalendars,
  agreement: FrameworkAgreement,
): Promise<void> {
  const signedOn = dayOf(now(tx));
  const fileBy = await lastDay(calendars, signedOn, FILE_WITHIN_WORKING_DAYS);
  await save(tx, Object.assign(agreement, { signedOn, fileBy }));
  await remind(tx, outbox, 'file', agreement.id, fileBy);
}

function demandOpen(from: Day, today: Day): void {
  RuleBroken.conflictUnlessEmpty(today < from ? [refuse.tooEarlyToSign({ params: { from } })] : []);
}
