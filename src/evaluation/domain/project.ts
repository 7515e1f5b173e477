import type { VisitFacts } from './assignment.js';

/** Who stands around a project. */
export interface Parties {
  /** The street office that pays. */
  readonly buyerId: string;
  /** The community that ordered the service: no neutral judge of it either. */
  readonly communityId: string;
  /** The provider. */
  readonly organizationId: string;
}

/** The parties as the rules of independence ask for them. */
export function partyUnits({
  buyerId,
  communityId,
  organizationId,
}: Parties): Pick<VisitFacts, 'buyerUnitIds' | 'providerUnitIds'> {
  return { buyerUnitIds: [buyerId, communityId], providerUnitIds: [organizationId] };
}
