import { Injectable } from '@nestjs/common';
import { Units } from '../../identity/index.js';
import {
  type Actor,
  Database,
  Outbox,
  type Tx,
  advance,
  create,
  lock,
  now,
  save,
  touch,
} from '../../platform/index.js';
import { Categories } from '../../reference/index.js';
import type { ProofKind } from '../../registry/index.js';
import { type Day, addDays, dayOf, instantAt } from '../../shared/days.js';
import { next } from '../../shared/lifecycle.js';
import type { Fen } from '../../shared/money.js';
import { Forbidden, RuleBroken } from '../../shared/refused.js';
import type { Violation } from '../../shared/violation.js';
import { FrameworkAgreement } from '../data/framework-agreement.entity.js';
import type { EntryCondition } from '../domain/application-rules.js';
import { agreementLifecycle } from '../domain/framework.lifecycles.js';
import { refuse } from '../domain/refusals.js';
import { FrameworkEnded, FrameworkOpened } from '../events.js';
import { demandMaker } from '../policies.js';

/** What a standing invitation publishes. */
export interface OpenTerms {
  readonly title: string;
  readonly category: string;
  readonly scope: string;
  readonly unit: string;
  readonly unitIds: readonly string[];
  readonly chosenByServed: boolean;
  /** Unified payment for one unit, fen. */
  readonly priceFen: Fen;
  readonly conditions: readonly EntryCondition[];
  readonly requiredProofs: readonly ProofKind[];
  readonly validFrom: Day;
  /** Inclusive; null while it has no end. */
  readonly validTo: Day | null;
}

/** Drafts standing invitations (开放式框架协议), discards drafts, and announces them. */
@Injectable()
export class DraftOpenFramework {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
    private readonly units: Units,
    private readonly categories: Categories,
  ) {}

  /** Its id. RuleBroken (422) with everything against its terms. */
  run(actor: Actor, terms: OpenTerms): Promise<string> {
    return this.database.transaction(async (tx) => {
      const today = dayOf(now(tx));
      RuleBroken.unlessEmpty([...termsViolations(terms, today), ...(await this.unknown(terms))]);
      const { id } = await create(tx, FrameworkAgreement, {
        ...terms,
        ...{ unitIds: [...terms.unitIds], conditions: [...terms.conditions] },
        requiredProofs: [...terms.requiredProofs],
        ...{ kind: 'open', buyerId: actor.unitId, tenderId: null, ways: ['direct-choice'] },
        ...{ rotationOrder: null, drawSeed: null, reentry: null, publishedOn: null, signFrom: null },
        ...{ signBy: null, signedOn: null, fileBy: null, filedOn: null, filingNumber: null, endReason: null },
        ...{ draftedBy: actor.accountId, state: agreementLifecycle.initial },
      });
      return id;
    });
  }

  /** Discards a draft. IllegalStep (409) after the announcement. */
  discard(actor: Actor, id: string): Promise<void> {
    return this.database.transaction(async (tx) => {
      const agreement = await lock(tx, FrameworkAgreement, id);
      demandMaker(actor, agreement);
      next(agreementLifecycle, 'announce', agreement.state);
      await tx.delete(FrameworkAgreement, { id });
      touch(tx, 'framework_agreement', id, 'discard');
    });
  }

  /** Announces it: from then on any qualified supplier applies, at any time. Forbidden to the drafter. */
  announce(actor: Actor, id: string): Promise<void> {
    return this.database.transaction(async (tx) => {
      const agreement = await lock(tx, FrameworkAgreement, id);
      demandMaker(actor, agreement);
      next(agreementLifecycle, 'announce', agreement.state);
      if (agreement.draftedBy === actor.accountId) throw new Forbidden([refuse.drafterAnnounces()]);
      const today = dayOf(now(tx));
      RuleBroken.unlessEmpty(termsViolations(agreement, today));
      await save(tx, Object.assign(agreement, { publishedOn: today }));
      await advance(tx, agreement, agreementLifecycle, 'announce', actor);
      await this.outbox.publish(tx, FrameworkOpened, { agreementId: id, tenderId: null });
      await this.endsOn(tx, agreement);
    });
  }

  private async endsOn(tx: Tx, { id: agreementId, validTo }: FrameworkAgreement): Promise<void> {
    if (!validTo) return;
    const at = instantAt(addDays(validTo, 1), '00:00');
    await this.outbox.publish(tx, FrameworkEnded, { agreementId }, { at, key: agreementId });
  }

  private async unknown({ unitIds, category }: OpenTerms): Promise<Violation[]> {
    const known = await this.units.byIds(unitIds);
    const pointer = '/category';
    return [
      ...((await this.categories.exists(category)) ? [] : [refuse.categoryUnknown({ pointer })]),
      ...unitIds.flatMap((id, n) =>
        known.get(id)?.kind === 'street-office' ? [] : [refuse.ordererUnknown({ pointer: `/unitIds/${n}` })],
      ),
    ];
  }
}

function termsViolations(
  { validFrom, validTo, conditions }: Pick<OpenTerms, 'validFrom' | 'validTo' | 'conditions'>,
  today: Day,
): Violation[] {
  const codes = conditions.map(({ code }) => code);
  const fits = validFrom >= today && (validTo === null || validTo >= validFrom);
  return [
    ...(fits ? [] : [refuse.openTermsUnfit({ pointer: '/validFrom' })]),
    ...codes.flatMap((code, n) =>
      codes.indexOf(code) < n ? [refuse.conditionRepeated({ pointer: `/conditions/${n}/code` })] : [],
    ),
  ];
}
