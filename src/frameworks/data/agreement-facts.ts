import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ItemSummary } from '../../catalogue/index.js';
import { Settings } from '../../platform/index.js';
import { OrganizationProfiles, Standing, proofsFor } from '../../registry/index.js';
import type { Day } from '../../shared/days.js';
import type { Violation } from '../../shared/violation.js';
import type { AgreementFacts, ItemFacts, PartyFacts } from '../domain/call-off-rules.js';
import type { FrameworkAgreement } from './framework-agreement.entity.js';
import { FrameworkParty } from './framework-party.entity.js';

/** The agreement as its rules see it. */
export function agreementFacts(agreement: FrameworkAgreement): AgreementFacts {
  const { state, validFrom, validTo, category, scope, unit, ways, chosenByServed } = agreement;
  const orderers = [agreement.buyerId, ...agreement.unitIds];
  return { state, validFrom, validTo, category, scope, unit, ways, chosenByServed, orderers };
}

/** An item as the rules see it. */
export function itemFacts({ category, unit, quantity, ceilingFen }: ItemSummary): ItemFacts {
  return { category: category ?? '', unit: unit ?? '', quantity: quantity ?? '1', ceiling: ceilingFen ?? 0n };
}

/** A party's row with what its rules need. */
export interface StandingParty extends PartyFacts {
  readonly row: FrameworkParty;
}

/** Asks whether organizations may take part in purchases under a framework on a day. */
@Injectable()
export class PartyStanding {
  constructor(
    private readonly standing: Standing,
    private readonly profiles: OrganizationProfiles,
    private readonly settings: Settings,
  ) {}

  /** Every reason against an organization on a day; empty when it may. */
  async reasons(
    { category, requiredProofs }: Pick<FrameworkAgreement, 'category' | 'requiredProofs'>,
    organizationId: string,
    on: Day,
  ): Promise<readonly Violation[]> {
    const required = proofsFor(category, requiredProofs, this.settings.minorCategories.split(','));
    const terms = { category, regime: 'statutory', required } as const;
    return (await this.standing.eligibility(organizationId, terms, on)).reasons;
  }

  /** The parties of an agreement in their order, the present ones with their standing of the day. */
  async parties(db: EntityManager, agreement: FrameworkAgreement, on: Day): Promise<StandingParty[]> {
    const rows = await db.find(FrameworkParty, {
      where: { agreementId: agreement.id },
      order: { place: 'ASC' },
    });
    const names = await this.profiles.byIds(rows.map(({ organizationId }) => organizationId));
    const parties: StandingParty[] = [];
    for (const row of rows) {
      const { id: partyId, state, priceFen: price, organizationId } = row;
      const reasons = state === 'active' ? await this.reasons(agreement, organizationId, on) : [];
      const name = names.get(organizationId)?.name ?? '';
      parties.push({ row, partyId, name, state, price, reasons });
    }
    return parties;
  }
}
