import { Column, Entity } from 'typeorm';
import { Row } from '../../platform/index.js';

/** A seat in the panel (验收小组) of an acceptance, from its opening on. */
@Entity()
export class AcceptanceMember extends Row {
  @Column('uuid')
  acceptanceId: string;

  @Column('uuid')
  accountId: string;

  /** For which unit he sits. */
  @Column('uuid')
  unitId: string;
}

/** A member's word on the findings: his signature, or his dissent with its reasons. */
@Entity()
export class AcceptanceSignature extends Row {
  @Column('uuid')
  acceptanceId: string;

  @Column('uuid')
  accountId: string;

  /** Of the findings that he read, lower-case hex. */
  @Column('text')
  findingsSha256: string;

  @Column('boolean')
  agrees: boolean;

  @Column('text', { nullable: true })
  reason: string | null;
}
