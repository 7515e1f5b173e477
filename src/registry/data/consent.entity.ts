import { Column, Entity } from 'typeorm';
import { type ConsentScope, InstantColumn, PersonalColumn, StatefulRow } from '../../platform/index.js';
import type { ConsentState } from '../domain/consent.lifecycle.js';
import type { ConsentChannel, GuardianRelation } from '../domain/resident-rules.js';

/** One consent of one resident for one scope. */
@Entity()
export class Consent extends StatefulRow<ConsentState> {
  @Column('uuid')
  residentId: string;

  @Column('text')
  scope: ConsentScope;

  /** The edition that was read. */
  @Column('uuid')
  textId: string;

  @Column('text')
  channel: ConsentChannel;

  @InstantColumn()
  givenAt: Date;

  /** Who consented for a child; null once it is erased. */
  @PersonalColumn('consent-guardian', { nullable: true })
  guardianSealed: Buffer | null;

  @Column('text', { nullable: true })
  guardianRelation: GuardianRelation | null;

  @Column('uuid')
  recordedBy: string;

  @InstantColumn({ nullable: true })
  withdrawnAt: Date | null;

  @Column('text', { nullable: true })
  withdrawalChannel: ConsentChannel | null;
}
