import type { ConsentScope } from '../../platform/index.js';
import { formatInstant } from '../../shared/days.js';
import { maskName, maskPhone } from '../../shared/masking.js';
import type { ConsentText } from '../data/consent-text.entity.js';
import type { Consent } from '../data/consent.entity.js';
import type { Resident } from '../data/resident.entity.js';
import type { ResidentContact } from '../data/residents.js';
import type { ConsentState } from '../domain/consent.lifecycle.js';
import type { ConsentChannel, GuardianRelation, KeyGroup } from '../domain/resident-rules.js';

/** A resident, masked. */
export class ResidentView {
  id: string;
  version: number;
  communityId: string;
  /** Masked; empty once it was erased. @example 王** */
  name: string;
  /** Masked; empty once it was erased. @example 138****8000 */
  phone: string;
  /** First of five years in one of which the resident was born. @example 1945 */
  birthFrom: number | null;
  /** Under a separate consent only. @example elderly-living-alone */
  keyGroup: KeyGroup | null;

  static of(resident: Resident, { name, phone }: ResidentContact): ResidentView {
    const { id, version, communityId, birthFrom, keyGroup } = resident;
    return { id, version, communityId, name: maskName(name), phone: maskPhone(phone), birthFrom, keyGroup };
  }
}

/** Residents, newest first. */
export class ResidentListView {
  items: ResidentView[];
  next: string | null;
}

/** The residents with a phone. */
export class FoundResidentsView {
  items: ResidentView[];
}

/** Unmasked, for the reason that was given. */
export class ResidentContactView {
  /** Empty once it was erased. @example 王示例 */
  name: string;
  /** Empty once it was erased. @example "13800138000" */
  phone: string;

  static of({ name, phone }: ResidentContact): ResidentContactView {
    return { name, phone };
  }
}

/** A consent; who consented for a child is not shown. */
export class ConsentView {
  id: string;
  version: number;
  residentId: string;
  /** @example return-visit */
  scope: ConsentScope;
  textId: string;
  /** @example paper */
  channel: ConsentChannel;
  /** Business time, RFC 3339. */
  givenAt: string;
  /** Who consented for a child. @example parent */
  guardianRelation: GuardianRelation | null;
  /** @example given */
  state: ConsentState;
  /** Business time, RFC 3339. */
  withdrawnAt: string | null;
  withdrawalChannel: ConsentChannel | null;

  static of(consent: Consent): ConsentView {
    const { id, version, residentId, scope, textId, channel, guardianRelation, state } = consent;
    const { withdrawalChannel } = consent;
    return {
      ...{ id, version, residentId, scope, textId, channel, guardianRelation, state, withdrawalChannel },
      givenAt: formatInstant(consent.givenAt),
      withdrawnAt: consent.withdrawnAt && formatInstant(consent.withdrawnAt),
    };
  }
}

/** Every consent of a resident, the withdrawn ones too, the latest first. */
export class ConsentListView {
  items: ConsentView[];
}

/** One edition of what people are told. */
export class ConsentTextView {
  id: string;
  /** @example return-visit */
  scope: ConsentScope;
  /** 1, 2, 3 … within the scope. */
  edition: number;
  text: string;
  /** Business time, RFC 3339. */
  publishedAt: string;

  static of({ id, scope, edition, text, createdAt }: ConsentText): ConsentTextView {
    return { id, scope, edition, text, publishedAt: formatInstant(createdAt) };
  }
}

/** Texts, the latest published first. */
export class ConsentTextListView {
  items: ConsentTextView[];
  next: string | null;
}
