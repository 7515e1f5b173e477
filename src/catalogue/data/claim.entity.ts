import { Column, Entity } from 'typeorm';
import { DayColumn, StatefulRow } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import type { ClaimState } from '../domain/claim.lifecycle.js';

/** A unit's claim of an offered item. */
@Entity()
export class Claim extends StatefulRow<ClaimState> {
  @Column('uuid')
  offerId: string;

  @Column('uuid')
  itemId: string;

  @Column('uuid')
  communityId: string;

  @Column('uuid')
  streetId: string;

  @Column('uuid')
  claimantId: string;

  @Column('uuid')
  claimedBy: string;

  /** What the unit will do, and how. */
  @Column('text')
  plan: string;

  @DayColumn()
  validFrom: Day;

  /** Last day, inclusive. */
  @DayColumn()
  validTo: Day;

  /** Whom to ask, by office and not by name. */
  @Column('text')
  contactFunction: string;

  /** Which of the offer's places it holds or, given back, held, from 1. */
  @Column('integer', { nullable: true })
  place: number | null;

  /** Why it was last decided, returned or given back. */
  @Column('text', { nullable: true })
  reason: string | null;
}
