import { Column, Entity } from 'typeorm';
import { Audited, DayColumn, InstantColumn, Row, StatefulRow } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import type { RecusalReason } from '../../tendering/index.js';
import type { PitchState } from '../domain/pitch.lifecycle.js';

/** A recorded draw of judges or of the order of pitches. Never changes. */
@Entity()
export class VentureDraw extends Row {
  @Column('uuid')
  programmeId: string;

  @Column('text')
  purpose: 'panel' | 'pitches';

  /** 32 random bytes, lower-case hex. */
  @Column('text')
  seed: string;

  /** Experts or applications out of which it was drawn. */
  @Column('uuid', { array: true })
  candidates: string[];

  /** Experts who could not sit, and why. */
  @Column('jsonb')
  excluded: { id: string; reasons: RecusalReason[] }[];

  /** In the order of the draw. */
  @Column('uuid', { array: true })
  drawn: string[];

  @Column('uuid', { array: true })
  reserves: string[];

  @Column('uuid')
  drawnBy: string;
}

/** A judge. His name is secret until the result. */
@Entity()
export class VentureJudge extends Row {
  @Column('uuid')
  programmeId: string;

  @Column('integer')
  seat: number;

  @Column('uuid')
  accountId: string;

  @Column('uuid')
  expertId: string;

  /** When he declared that nothing ties him to an applicant. */
  @Audited()
  @DayColumn({ nullable: true })
  declaredOn: Day | null;

  /** From then on his sheets count for nothing. */
  @Audited()
  @InstantColumn({ nullable: true })
  leftAt: Date | null;

  @Column('text', { nullable: true })
  leftReason: string | null;
}

/** One appearance before the panel. */
@Entity()
export class VenturePitch extends StatefulRow<PitchState> {
  @Column('uuid')
  programmeId: string;

  @Column('uuid')
  applicationId: string;

  /** As it was drawn. */
  @Column('integer')
  drawnPosition: number;

  @Column('integer')
  position: number;

  @Column('boolean')
  postponed: boolean;

  /** Until when the present part lasts. */
  @InstantColumn({ nullable: true })
  until: Date | null;

  /** Why it was postponed, missed or shortened. */
  @Column('text', { nullable: true })
  reason: string | null;
}

/** Points of one factor. */
export interface StoredPoints {
  readonly factor: string;
  /** Decimal text. */
  readonly points: string;
}

/** One judge's sheet for one application. Never changes. */
@Entity()
export class VentureSheet extends Row {
  @Column('uuid')
  programmeId: string;

  @Column('uuid')
  applicationId: string;

  @Column('uuid')
  judgeId: string;

  @Column('jsonb')
  scores: StoredPoints[];

  /** What the organization reads of it in its letter, without the judge's name. */
  @Column('text', { nullable: true })
  comment: string | null;
}
