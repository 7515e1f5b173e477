import { Injectable } from '@nestjs/common';
import { Settings } from '../../platform/index.js';
import { Standing, proofsFor } from '../../registry/index.js';
import { dayOf } from '../../shared/days.js';
import type { Violation } from '../../shared/violation.js';
import { refuse } from '../domain/refusals.js';
import type { VentureProgramme } from './programme.entity.js';

/** Asks whether an organization may apply: when it drafts, hands in, and again when it is qualified. */
@Injectable()
export class ApplicantCheck {
  constructor(
    private readonly standing: Standing,
    private readonly settings: Settings,
  ) {}

  /** Every reason against it at an instant; sanctions of the registry count, since this is no statutory purchase. */
  async reasons(programme: VentureProgramme, organizationId: string, at: Date): Promise<Violation[]> {
    const { category, undertakerId } = programme;
    const required = proofsFor(category, [], this.settings.minorCategories.split(','));
    const terms = { category, regime: 'local', required } as const;
    const { reasons } = await this.standing.eligibility(organizationId, terms, dayOf(at));
    return [...reasons, ...(undertakerId === organizationId ? [refuse.undertakerApplies()] : [])];
  }
}
