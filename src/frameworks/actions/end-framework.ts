import { Injectable } from '@nestjs/common';
import { Items } from '../../catalogue/index.js';
import { type Actor, Database, Outbox, Settings, advance, lock, now, save } from '../../platform/index.js';
import { type Day, dayOf } from '../../shared/days.js';
import { NotFound, RuleBroken } from '../../shared/refused.js';
import { redraftFirstStage, withdrawInvitations } from '../../tendering/index.js';
import { agreementFacts } from '../data/agreement-facts.js';
import { FrameworkAgreement } from '../data/framework-agreement.entity.js';
import { FrameworkParty } from '../data/framework-party.entity.js';
import { isInEffect } from '../domain/call-off-rules.js';
import { agreementLifecycle } from '../domain/framework.lifecycles.js';
import { reentryViolations } from '../domain/party-rules.js';
import { refuse } from '../domain/refusals.js';
import { FrameworkEnded } from '../events.js';
import { demandMaker } from '../policies.js';

/** Ends agreements before their day, and opens entry to closed ones again (补充征集). */
@Injectable()
export class EndFramework {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
    private readonly items: Items,
    private readonly settings: Settings,
  ) {}

  /** Ends it with a public reason: nothing more is called off. Orders that stand go on. */
  run(actor: Actor, id: string, reason: string): Promise<void> {
    return this.database.transaction(async (tx) => {
      const agreement = await lock(tx, FrameworkAgreement, id);
      demandMaker(actor, agreement);
      await advance(tx, agreement, agreementLifecycle, 'end', actor);
      await save(tx, Object.assign(agreement, { endReason: reason }));
      const parties = await tx.findBy(FrameworkParty, { agreementId: id });
      for (const { organizationId } of parties) await withdrawInvitations(tx, id, organizationId);
      await this.outbox.cancel(tx, FrameworkEnded, id);
    });
  }

  /**
   * Drafts the first stage once more, on the same conditions, for parties that join the same agreement. The tender's id.
   * RuleBroken (422): it was not announced, enough parties are left, the item describes another service.
   */
  reopen(
    actor: Actor,
    id: string,
    { itemId, deadlineOn, serviceFrom }: { itemId: string; deadlineOn: Day; serviceFrom: Day },
  ): Promise<string> {
    return this.database.transaction(async (tx) => {
      const agreement = await lock(tx, FrameworkAgreement, id);
      demandMaker(actor, agreement);
      const { state, validFrom: from, validTo, tenderId } = agreement;
      const runs = isInEffect(agreementFacts(agreement), dayOf(now(tx)));
      const params = { state, from, to: validTo ?? '—' };
      RuleBroken.conflictUnlessEmpty(runs ? [] : [refuse.agreementInEffectOnly({ params })]);
      const parties = await tx.findBy(FrameworkParty, { agreementId: id });
      const item = (await this.items.byIds([itemId])).get(itemId);
      if (item?.streetId !== actor.unitId || !item.fundId) throw new NotFound('service_item');
      const pointer = '/itemId';
      const { category, unit } = item;
      const isSame = category === agreement.category && unit === agreement.unit;
      const other = { category: category ?? '', scope: agreement.scope };
      RuleBroken.unlessEmpty([
        ...reentryViolations({
          reentry: agreement.reentry,
          count: parties.filter((party) => party.state === 'active' || party.state === 'admitted').length,
          ...{ total: parties.length, percent: this.settings.frameworkReentryPercent },
        }),
        ...(isSame ? [] : [refuse.outsideScope({ pointer, params: other })]),
      ]);
      const { communityId, fundId } = item;
      const again = { itemId, communityId, fundId, agreementId: id, deadlineOn, serviceFrom };
      return redraftFirstStage(tx, actor, tenderId ?? '', again);
    });
  }
}
