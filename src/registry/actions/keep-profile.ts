import { Injectable } from '@nestjs/common';
import {
  type Actor,
  Database,
  type Tx,
  constraintMeans,
  create,
  lock,
  now,
  save,
} from '../../platform/index.js';
import { type Day, dayOf } from '../../shared/days.js';
import type { Fen } from '../../shared/money.js';
import { Forbidden, NotFound, RuleBroken } from '../../shared/refused.js';
import { CapacityAssessment, Designation, SizeDeclaration } from '../data/organization-profile.entity.js';
import { Organization } from '../data/organization.entity.js';
import type { Capacity } from '../domain/community-rules.js';
import {
  type DesignationKind,
  type EnterpriseSize,
  designationEndViolations,
  designationViolations,
  refuseProfile,
} from '../domain/profile-rules.js';
import { refuse } from '../domain/refusals.js';

constraintMeans('designation_once', refuseProfile.designationOverlaps);
constraintMeans('capacity_assessment_day', refuseProfile.assessedThatDay);

/** How far an organization has come. */
export interface AssessmentInput {
  readonly level: Capacity;
  readonly assessedOn: Day;
  readonly basis: string;
  readonly plan: string | null;
  readonly startUp: boolean;
}

/** Size as an enterprise declares it; money in fen. */
export interface SizeInput {
  readonly size: EnterpriseSize;
  readonly industry: string;
  readonly employees: number;
  readonly revenue: Fen;
  readonly assets: Fen;
}

/** Writes what suppliers are beside their certificate. None of it is ever a condition to bid (政府采购法实施条例 art. 20). */
@Injectable()
export class KeepProfile {
  constructor(private readonly database: Database) {}

  /** Gives a tag. RuleBroken: 422 unless it is an active social organization, 409 when it has it at that time. */
  async designate(
    actor: Actor,
    organizationId: string,
    input: { readonly kind: DesignationKind; readonly validFrom: Day; readonly basis: string },
  ): Promise<void> {
    await this.database.transaction(async (tx) => {
      const organization = await lock(tx, Organization, organizationId);
      const today = dayOf(now(tx));
      RuleBroken.unlessEmpty(designationViolations(organization, input.validFrom, today));
      const { kind, validFrom, basis } = input;
      const open = { validTo: null, endReason: null };
      const by = { unitId: actor.unitId, givenBy: actor.accountId };
      await create(tx, Designation, { kind, validFrom, basis, organizationId, ...open, ...by });
    });
  }

  /** Ends a tag with its last day. RuleBroken: 409 once ended, 422 for the day or while groups are under the hub. */
  async endDesignation(organizationId: string, id: string, validTo: Day, endReason: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      // Groups are filed under the same lock, so that none comes in between.
      await lock(tx, Organization, organizationId);
      const designation = await lock(tx, Designation, id);
      if (designation.organizationId !== organizationId) throw new NotFound('designation');
      RuleBroken.conflictUnlessEmpty(designation.validTo === null ? [] : [refuseProfile.designationEnded()]);
      const groups = designation.kind === 'hub' ? await groupsUnder(tx, organizationId) : 0;
      RuleBroken.unlessEmpty(designationEndViolations(designation, validTo, dayOf(now(tx)), groups));
      await save(tx, Object.assign(designation, { validTo, endReason }));
    });
  }

  /** Notes an assessment. RuleBroken: 422 for the day or a missing plan, 409 for a second one of a day. */
  async assess(actor: Actor, organizationId: string, input: AssessmentInput): Promise<void> {
    await this.database.transaction(async (tx) => {
      const { state } = await lock(tx, Organization, organizationId);
      RuleBroken.unlessEmpty([
        ...(state === 'withdrawn' ? [refuse.organizationWithdrawn()] : []),
        ...(input.assessedOn <= dayOf(now(tx)) ? [] : [refuseProfile.dayAhead({ pointer: '/assessedOn' })]),
        ...(input.level === 'mature' || input.plan ? [] : [refuseProfile.planMissing({ pointer: '/plan' })]),
      ]);
      const { level, assessedOn, basis, plan, startUp } = input;
      const by = { unitId: actor.unitId, assessedBy: actor.accountId };
      await create(tx, CapacityAssessment, {
        organizationId,
        level,
        assessedOn,
        basis,
        plan,
        startUp,
        ...by,
      });
    });
  }

  /** Notes what an enterprise declares of itself. Forbidden for another's; RuleBroken (422) for what is no enterprise. */
  async declareSize(actor: Actor, organizationId: string, input: SizeInput): Promise<void> {
    if (actor.unitId !== organizationId) throw new Forbidden([refuse.notOwnOrganization()]);
    await this.database.transaction(async (tx) => {
      const { legalForm } = await lock(tx, Organization, organizationId);
      RuleBroken.unlessEmpty(legalForm === 'enterprise' ? [] : [refuseProfile.notEnterprise()]);
      const { size, industry, employees, revenue, assets } = input;
      const declared = { declaredOn: dayOf(now(tx)), declaredBy: actor.accountId };
      const values = { organizationId, size, industry, employees, revenue, assets };
      await create(tx, SizeDeclaration, { ...values, ...declared });
    });
  }
}

async function groupsUnder(tx: Tx, hubId: string): Promise<number> {
  const [row]: { count: number }[] = await tx.query(
    `SELECT count(*)::int AS count FROM community_group WHERE hub_id = $1 AND (ended_on IS NULL OR ended_on > $2)`,
    [hubId, dayOf(now(tx))],
  );
  return row?.count ?? 0;
}
