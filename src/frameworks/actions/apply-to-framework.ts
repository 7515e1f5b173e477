import { Injectable } from '@nestjs/common';
import {
  type Actor,
  Database,
  Outbox,
  type Tx,
  advance,
  constraintMeans,
  create,
  lock,
  now,
  save,
} from '../../platform/index.js';
import { WorkingCalendars } from '../../reference/index.js';
import { dayOf } from '../../shared/days.js';
import { next } from '../../shared/lifecycle.js';
import { NotFound, RuleBroken } from '../../shared/refused.js';
import type { Violation } from '../../shared/violation.js';
import { PartyStanding, agreementFacts } from '../data/agreement-facts.js';
import { lastDay, remind } from '../data/clocks.js';
import { FrameworkAgreement } from '../data/framework-agreement.entity.js';
import { FrameworkApplication } from '../data/framework-application.entity.js';
import { FrameworkParty } from '../data/framework-party.entity.js';
import { joinParties } from '../data/join-party.js';
import { type EntryFinding, findingViolations, isAdmitted } from '../domain/application-rules.js';
import { isInEffect } from '../domain/call-off-rules.js';
import { DECIDE_WITHIN_WORKING_DAYS } from '../domain/clock-rules.js';
import { applicationLifecycle, partyLifecycle } from '../domain/framework.lifecycles.js';
import { refuse } from '../domain/refusals.js';
import { ApplicationDecided } from '../events.js';
import { demandMaker } from '../policies.js';
import { markSigned } from './sign-framework.js';

constraintMeans('framework_application_once', () => refuse.appliedAlready());

/** Takes applications to open frameworks and decides them by the published terms alone. */
@Injectable()
export class ApplyToFramework {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
    private readonly calendars: WorkingCalendars,
    private readonly standing: PartyStanding,
  ) {}

  /** The application's id. RuleBroken: 409 for a second one, a party, or outside its days, 422 for who may take no part. */
  apply(
    actor: Actor,
    agreementId: string,
    { statement, acceptsTerms }: { readonly statement: string; readonly acceptsTerms: boolean },
  ): Promise<string> {
    return this.database.transaction(async (tx) => {
      const agreement = await lock(tx, FrameworkAgreement, agreementId);
      if (agreement.state === 'drafted') throw new NotFound('framework_agreement');
      const today = dayOf(now(tx));
      const organizationId = actor.unitId;
      RuleBroken.conflictUnlessEmpty(await this.closed(tx, agreement, organizationId));
      const reasons = await this.standing.reasons(agreement, organizationId, today);
      RuleBroken.unlessEmpty([
        ...(acceptsTerms ? [] : [refuse.termsNotAccepted({ pointer: '/acceptsTerms' })]),
        ...(reasons.length > 0 ? [refuse.applicantIneligible(), ...reasons] : []),
      ]);
      const dueOn = await lastDay(this.calendars, today, DECIDE_WITHIN_WORKING_DAYS);
      const { id } = await create(tx, FrameworkApplication, {
        ...{ agreementId, organizationId, statement, submittedOn: today, dueOn },
        ...{ findings: [], reasons: [], decidedOn: null, decidedBy: null },
        state: applicationLifecycle.initial,
      });
      await remind(tx, this.outbox, 'application', id, dueOn);
      return id;
    });
  }

  /** Takes it back. IllegalStep (409) once it is decided. */
  withdraw(actor: Actor, id: string): Promise<void> {
    return this.database.transaction(async (tx) => {
      const row = await lock(tx, FrameworkApplication, id);
      if (row.organizationId !== actor.unitId) throw new NotFound('framework_application');
      await advance(tx, row, applicationLifecycle, 'withdraw', actor);
    });
  }

  /**
   * Decides it by what is found for each published condition, and by the standing of the day: nobody lets in or keeps
   * out beside them. RuleBroken: 422 with every gap in the findings, 409 when the framework is over.
   */
  decide(actor: Actor, id: string, findings: readonly EntryFinding[]): Promise<void> {
    return this.database.transaction(async (tx) => {
      const known = await tx.findOneBy(FrameworkApplication, { id });
      if (!known) throw new NotFound('framework_application');
      const agreement = await lock(tx, FrameworkAgreement, known.agreementId);
      demandMaker(actor, agreement);
      const row = await lock(tx, FrameworkApplication, id);
      next(applicationLifecycle, 'admit', row.state);
      const today = dayOf(now(tx));
      RuleBroken.conflictUnlessEmpty(over(agreement, today));
      RuleBroken.unlessEmpty(findingViolations(agreement.conditions, findings));
      const reasons = await this.standing.reasons(agreement, row.organizationId, today);
      const admitted = isAdmitted(findings, reasons);
      const codes = reasons.map(({ code, params }) => ({ code, params: params && { ...params } }));
      const decided = {
        findings: [...findings],
        reasons: codes,
        decidedOn: today,
        decidedBy: actor.accountId,
      };
      await save(tx, Object.assign(row, decided));
      await advance(tx, row, applicationLifecycle, admitted ? 'admit' : 'refuse', actor);
      if (admitted) await this.admit(tx, actor, agreement, row.organizationId);
      await this.outbox.publish(tx, ApplicationDecided, { applicationId: id });
    });
  }

  /** The application accepted all terms, so that the admission is the agreement's signature with this party. */
  private async admit(
    tx: Tx,
    actor: Actor,
    agreement: FrameworkAgreement,
    organizationId: string,
  ): Promise<void> {
    const today = dayOf(now(tx));
    const newcomer = { organizationId, price: agreement.priceFen ?? 0n, tenderId: null };
    const days = { admittedOn: today, signFrom: today, signBy: today };
    for (const party of await joinParties(tx, agreement.id, [newcomer], days)) {
      await save(tx, Object.assign(party, { signedOn: today }));
      await advance(tx, party, partyLifecycle, 'sign', actor);
    }
    if (!agreement.signedOn) await markSigned(tx, this.outbox, this.calendars, agreement);
  }

  private async closed(tx: Tx, agreement: FrameworkAgreement, organizationId: string): Promise<Violation[]> {
    if (agreement.kind === 'closed') return [refuse.agreementClosed()];
    const agreementId = agreement.id;
    const isParty = await tx.existsBy(FrameworkParty, { agreementId, organizationId, state: 'active' });
    const pending = { agreementId, organizationId, state: 'submitted' as const };
    return [
      ...over(agreement, dayOf(now(tx))),
      ...(isParty ? [refuse.partyAlready()] : []),
      ...((await tx.existsBy(FrameworkApplication, pending)) ? [refuse.appliedAlready()] : []),
    ];
  }
}

/** Applications come and are decided until the last day. */
function over(agreement: FrameworkAgreement, today: ReturnType<typeof dayOf>): Violation[] {
  const { state, validFrom: from, validTo } = agreement;
  const facts = agreementFacts(agreement);
  // Before its first day it takes applications already.
  if (isInEffect({ ...facts, validFrom: today }, today)) return [];
  return [refuse.agreementInEffectOnly({ params: { state, from, to: validTo ?? '—' } })];
}
