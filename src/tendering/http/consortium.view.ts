import { formatInstant } from '../../shared/days.js';
import type { OpenedConsortium } from '../actions/read-consortium.js';
import { AttachedFileView } from './bid-file.view.js';

/** A member as the others see it. */
export class ConsortiumMemberView {
  organizationId: string;
  isLead: boolean;
  /** Percent of the amount, decimal text. @example 60 */
  share: string;
  /** When its own lead consented; null while that has not. */
  consentedAt: string | null;
}

/** A consortium, for its members alone. */
export class ConsortiumView {
  id: string;
  version: number;
  tenderId: string;
  lotId: string;
  leadId: string;
  members: ConsortiumMemberView[];
  agreement: AttachedFileView;
  /** Its bid has been sent: nobody leaves it while that stands. */
  isBound: boolean;

  static of({ row, agreed, consents }: OpenedConsortium): ConsortiumView {
    const { id, version, tenderId, lotId, leadId } = row;
    return {
      ...{ id, version, tenderId, lotId, leadId },
      members: agreed.members.map(({ organization, share }) => {
        const consent = consents.find(({ organizationId }) => organizationId === organization);
        const consentedAt = consent?.consentedAt ? formatInstant(consent.consentedAt) : null;
        return { organizationId: organization, isLead: organization === leadId, share, consentedAt };
      }),
      agreement: AttachedFileView.of(agreed.agreement),
      isBound: row.bidId !== null,
    };
  }
}

/** The consortia in which the caller's organization is named. */
export class ConsortiumListView {
  items: ConsortiumView[];
  next: string | null;
}
