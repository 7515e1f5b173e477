import { Column, Entity } from 'typeorm';
import { Audited, DayColumn, InstantColumn, Row } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';

/** What a framework's first stage came to (入围结果): stands where other tenders have their award. */
@Entity()
export class FrameworkResult extends Row {
  @Column('uuid')
  tenderId: string;

  /** Bids admitted, in their order. */
  @Column('uuid', { array: true })
  admitted: string[];

  /** Bids that responded and were left out. */
  @Column('uuid', { array: true })
  eliminated: string[];

  /** Day on which the result was announced. */
  @DayColumn()
  publishedOn: Day;

  /** Last day of the result's notice period. */
  @DayColumn()
  noticeEndsOn: Day;

  /** First day on which the agreement may be signed. */
  @DayColumn()
  contractableFrom: Day;

  /** Last day for signing it. */
  @DayColumn()
  signBy: Day;

  @Column('text')
  decision: string;

  /** Of the decision document, lower-case hex. */
  @Column('text')
  decisionSha256: string;

  @Column('uuid')
  decidedBy: string;

  /** When the agreement came into force: from then on the result is not undone. */
  @Audited()
  @InstantColumn({ nullable: true })
  boundAt: Date | null;

  /** When a dispute undid it. */
  @Audited()
  @InstantColumn({ nullable: true })
  revokedAt: Date | null;
}
