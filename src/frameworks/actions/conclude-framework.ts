import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Items } from '../../catalogue/index.js';
import { type Actor, Database, Outbox, type Tx, advance, create, lock } from '../../platform/index.js';
import { WorkingCalendars } from '../../reference/index.js';
import { addDays, instantAt } from '../../shared/days.js';
import { RuleBroken } from '../../shared/refused.js';
import { type ConcludedFirstStage, concludeFirstStage, drawOrder } from '../../tendering/index.js';
import { remind } from '../data/clocks.js';
import { FrameworkAgreement } from '../data/framework-agreement.entity.js';
import { joinParties } from '../data/join-party.js';
import { agreementLifecycle } from '../domain/framework.lifecycles.js';
import { refuse } from '../domain/refusals.js';
import { FrameworkEnded, FrameworkOpened } from '../events.js';

/** Concludes a closed framework: all who were not left out of its first stage become parties (入围). */
@Injectable()
export class ConcludeFramework {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
    private readonly calendars: WorkingCalendars,
    private readonly items: Items,
  ) {}

  /**
   * The agreement's id; that of the earlier one where entry was opened again. IllegalStep (409) before the report;
   * RuleBroken: 409 for another method, or when the earlier agreement is over, 422 for a preparer.
   */
  run(
    actor: Actor,
    tenderId: string,
    decision: { readonly text: string; readonly sha256?: string },
  ): Promise<string> {
    return this.database.transaction(async (tx) => {
      const calendar = await this.calendars.current();
      const concluded = await concludeFirstStage(tx, actor, { tenderId, decision }, calendar);
      const supplements = concluded.tender.framework?.supplements;
      const agreement = supplements
        ? await running(tx, supplements)
        : await this.conclude(tx, actor, concluded);
      await this.admit(tx, agreement, concluded);
      await this.outbox.publish(tx, FrameworkOpened, { agreementId: agreement.id, tenderId });
      return agreement.id;
    });
  }

  private async conclude(
    tx: Tx,
    actor: Actor,
    { tender, result }: ConcludedFirstStage,
  ): Promise<FrameworkAgreement> {
    const { framework: terms, itemId } = tender;
    const item = (await this.items.byIds([itemId])).get(itemId);
    if (!terms || !item?.unit) throw new Error('a first stage has its terms, and a submitted item its unit');
    const agreement = await create(tx, FrameworkAgreement, {
      ...{ kind: 'closed', buyerId: tender.buyerId, tenderId: tender.id, title: tender.title },
      ...{ category: tender.category, scope: terms.scope, unit: item.unit, unitIds: [...terms.unitIds] },
      ...{ ways: [...terms.ways], rotationOrder: terms.rotationOrder, reentry: terms.reentry },
      drawSeed: terms.rotationOrder === 'draw' ? randomBytes(32).toString('hex') : null,
      ...{ chosenByServed: terms.chosenByServed, priceFen: null, conditions: [] },
      ...{ requiredProofs: tender.requiredProofs, validFrom: tender.serviceFrom, validTo: tender.serviceTo },
      ...{ publishedOn: result.publishedOn, signFrom: result.contractableFrom, signBy: result.signBy },
      ...{ signedOn: null, fileBy: null, filedOn: null, filingNumber: null, endReason: null },
      ...{ draftedBy: tender.draftedBy, state: agreementLifecycle.initial },
    });
    await advance(tx, agreement, agreementLifecycle, 'conclude', actor);
    await remind(tx, this.outbox, 'sign', agreement.id, result.signBy);
    const at = instantAt(addDays(tender.serviceTo, 1), '00:00');
    await this.outbox.publish(tx, FrameworkEnded, { agreementId: agreement.id }, { at, key: agreement.id });
    return agreement;
  }

  /** In the order of the report, or in that of the announced draw. */
  private async admit(
    tx: Tx,
    { id, drawSeed }: FrameworkAgreement,
    { tender, result, admitted }: ConcludedFirstStage,
  ): Promise<void> {
    const names = admitted.map(({ organizationId }) => organizationId);
    const order = drawSeed ? drawOrder(names, drawSeed, `turns-${tender.id}`) : names;
    const newcomers = order.flatMap((organizationId) => {
      const found = admitted.find((each) => each.organizationId === organizationId);
      return found ? [{ organizationId, price: found.price, tenderId: tender.id }] : [];
    });
    const { publishedOn: admittedOn, contractableFrom: signFrom, signBy } = result;
    const parties = await joinParties(tx, id, newcomers, { admittedOn, signFrom, signBy });
    for (const party of parties) await remind(tx, this.outbox, 'party-sign', party.id, signBy);
  }
}

/** The agreement that parties are added to, while it goes on. */
async function running(tx: Tx, id: string): Promise<FrameworkAgreement> {
  const agreement = await lock(tx, FrameworkAgreement, id);
  const { state, validFrom: from, validTo } = agreement;
  const params = { state, from, to: validTo ?? '—' };
  RuleBroken.conflictUnlessEmpty(state === 'in-force' ? [] : [refuse.agreementInEffectOnly({ params })]);
  return agreement;
}
