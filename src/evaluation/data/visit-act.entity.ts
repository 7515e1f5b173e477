import { Column, Entity } from 'typeorm';
import { Row } from '../../platform/index.js';

export const VISIT_ACTS = [
  'request',
  'postpone',
  'skip',
  'restore',
  'reopen',
  'decline',
  'reassign',
] as const;
export type VisitActKind = (typeof VISIT_ACTS)[number];

/** What somebody did with a visit that has a reason: append-only, part of its timeline. */
@Entity()
export class VisitAct extends Row {
  @Column('uuid')
  visitId: string;

  @Column('text')
  action: VisitActKind;

  /** Without names of residents. */
  @Column('text')
  reason: string;

  /** Null for what happened by itself. */
  @Column('uuid', { nullable: true })
  accountId: string | null;

  @Column('text')
  role: string;

  /** Who declined it, or from whom it was taken: he does not get it again. */
  @Column('uuid', { nullable: true })
  evaluatorId: string | null;
}
