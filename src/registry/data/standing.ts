import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/index.js';
import { type Day, addDays, instantAt } from '../../shared/days.js';
import { NotFound } from '../../shared/refused.js';
import type { Violation } from '../../shared/violation.js';
import {
  type ProofKind,
  type Regime,
  type SupplierFacts,
  eligibilityViolations,
  eligibilityWarnings,
  proofViolations,
  standingViolations,
} from '../domain/eligibility.js';
import { type OrganizationState, organizationLifecycle } from '../domain/organization.lifecycle.js';
import { credentialsOf } from './credentials.js';
import { creditEntriesOf } from './credit-entries.js';
import { Organization } from './organization.entity.js';
import { sanctionFactsOf } from './sanctions.js';

/** How an organization stood at the end of a day. */
export interface StandingOnDay {
  readonly on: Day;
  /** Null before it was entered. */
  readonly state: OrganizationState | null;
  /** Why it could take part in no purchase at all; empty when it could. */
  readonly reasons: Violation[];
  /** What a buyer should know and what by itself keeps nobody out of a statutory purchase. */
  readonly warnings: Violation[];
}

/** What a purchase asks of its suppliers. */
export interface PurchaseTerms {
  readonly category: string;
  readonly regime: Regime;
  /** Papers that have to be valid. */
  readonly required: readonly ProofKind[];
}

/**
 * Whether a supplier may take part, on any day: its state by the history of its steps, its papers, credit entries and
 * sanctions by their days as they are recorded now. Nothing is kept as a flag, so that what runs out or is renewed takes effect by itself.
 */
@Injectable()
export class Standing {
  constructor(private readonly database: Database) {}

  /** How it stood at the end of a day. NotFound for no organization. */
  async of(organizationId: string, on: Day): Promise<StandingOnDay> {
    const found = await this.facts(organizationId, on);
    if (!found) throw new NotFound('organization');
    const { facts, state } = found;
    return {
      on,
      state,
      reasons: standingViolations(facts, on),
      warnings: eligibilityWarnings(facts, on),
    };
  }

  /** Whether it could take part in a purchase that has these terms, at the end of a day. NotFound for no organization. */
  async eligibility(organizationId: string, purchase: PurchaseTerms, on: Day): Promise<StandingOnDay> {
    const found = await this.facts(organizationId, on);
    if (!found) throw new NotFound('organization');
    const { facts, state } = found;
    const { category, regime, required } = purchase;
    const reasons = [
      ...eligibilityViolations(facts, category, on, regime),
      ...proofViolations(facts.credentials, required, on),
    ];
    // What bars by the purchase's own rules is told once, among the reasons.
    const told = new Set(reasons.map(({ code }) => code));
    const warnings = eligibilityWarnings(facts, on).filter(({ code }) => !told.has(code));
    return { on, state, reasons, warnings };
  }

  private async facts(
    organizationId: string,
    on: Day,
  ): Promise<{ facts: SupplierFacts; state: OrganizationState | null } | undefined> {
    const organization = await this.database.reader.findOneBy(Organization, { id: organizationId });
    if (!organization) return undefined;
    const state = await this.stateOn(organization, on);
    const credentials = await credentialsOf(this.database.reader, organizationId);
    const { categories } = organization;
    // Somebody who was not entered yet takes part as little as somebody who was not verified.
    const facts = { state: state ?? organizationLifecycle.initial, categories, credentials };
    const credit = await creditEntriesOf(this.database.reader, organizationId);
    const sanctions = await sanctionFactsOf(this.database.reader, organizationId);
    return { state, facts: { ...facts, credit, sanctions } };
  }

  private async stateOn(organization: Organization, on: Day): Promise<OrganizationState | null> {
    const end = instantAt(addDays(on, 1), '00:00');
    if (organization.createdAt >= end) return null;
    const [step]: { to: OrganizationState }[] = await this.database.reader.query(
      `SELECT to_state AS "to" FROM state_change
        WHERE subject_id = $1 AND machine = 'organization' AND at < $2 ORDER BY at DESC, id DESC LIMIT 1`,
      [organization.id, end],
    );
    return step?.to ?? organizationLifecycle.initial;
  }
}
