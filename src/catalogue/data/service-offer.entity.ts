import { Column, Entity } from 'typeorm';
import { Audited, DayColumn, InstantColumn, Row } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import type { OfferRule } from '../domain/claim-rules.js';

/** An offer of a published item to whoever claims it, without money; one open offer of an item at a time. */
@Entity()
export class ServiceOffer extends Row {
  @Column('uuid')
  itemId: string;

  @Column('uuid')
  communityId: string;

  @Column('uuid')
  streetId: string;

  @Audited()
  @Column('text')
  rule: OfferRule;

  /** How many units may claim the item. */
  @Audited()
  @Column('integer')
  places: number;

  /** Last day for claims, inclusive. */
  @DayColumn()
  until: Day;

  @Column('uuid')
  offeredBy: string;

  /** When the item was fulfilled or went back into the list. */
  @Audited()
  @InstantColumn({ nullable: true })
  endedAt: Date | null;
}
