import { Column, Entity } from 'typeorm';
import { Audited, DayColumn, FenColumn, StatefulRow } from '../../platform/index.js';
import type { ProofKind } from '../../registry/index.js';
import type { Day } from '../../shared/days.js';
import type { Fen } from '../../shared/money.js';
import type { EntryCondition } from '../domain/application-rules.js';
import type { Way } from '../domain/call-off-rules.js';
import type { AgreementState } from '../domain/framework.lifecycles.js';

export const AGREEMENT_KINDS = ['closed', 'open'] as const;
export type AgreementKind = (typeof AGREEMENT_KINDS)[number];

/** A framework agreement (框架协议). */
@Entity()
export class FrameworkAgreement extends StatefulRow<AgreementState> {
  @Column('text')
  kind: AgreementKind;

  /** The street office that made it (征集人). */
  @Column('uuid')
  buyerId: string;

  /** Its first stage; null for an open one. */
  @Column('uuid', { nullable: true })
  tenderId: string | null;

  @Column('text')
  title: string;

  /** Code of the service category. */
  @Column('text')
  category: string;

  /** What may be called off, in words. */
  @Column('text')
  scope: string;

  /** By which prices count (人次). */
  @Column('text')
  unit: string;

  /** Street offices that may order beside the buyer. */
  @Column('uuid', { array: true })
  unitIds: string[];

  @Column('text', { array: true })
  ways: Way[];

  /** Null where nobody takes turns. */
  @Column('text', { nullable: true })
  rotationOrder: 'rank' | 'draw' | null;

  /** Of the draw that made the order, so that anybody can repeat it. */
  @Column('text', { nullable: true })
  drawSeed: string | null;

  /** 服务对象自主选择 */
  @Column('boolean')
  chosenByServed: boolean;

  /** 补充征集规则; null: entry is never opened again. */
  @Column('text', { nullable: true })
  reentry: string | null;

  /** The unified payment of an open one, for one unit; null where each party has its own. */
  @Audited()
  @FenColumn({ nullable: true })
  priceFen: Fen | null;

  /** Published conditions of entry of an open one. */
  @Column('jsonb')
  conditions: EntryCondition[];

  /** Papers that a party must have valid on the day. */
  @Column('text', { array: true })
  requiredProofs: ProofKind[];

  @Audited()
  @DayColumn()
  validFrom: Day;

  /** Inclusive; null while it has no end. */
  @Audited()
  @DayColumn({ nullable: true })
  validTo: Day | null;

  /** Day of the announcement: of the standing invitation, or of who is admitted. */
  @DayColumn({ nullable: true })
  publishedOn: Day | null;

  /** First day for signing a closed one. */
  @DayColumn({ nullable: true })
  signFrom: Day | null;

  /** Last day for signing it. */
  @DayColumn({ nullable: true })
  signBy: Day | null;

  /** Day of the buyer's signature; for an open one, of the first party's admission. */
  @Audited()
  @DayColumn({ nullable: true })
  signedOn: Day | null;

  /** Last day for filing it. */
  @DayColumn({ nullable: true })
  fileBy: Day | null;

  @Audited()
  @DayColumn({ nullable: true })
  filedOn: Day | null;

  /** Number of the record (备案号). */
  @Column('text', { nullable: true })
  filingNumber: string | null;

  /** Public: why it was ended. */
  @Column('text', { nullable: true })
  endReason: string | null;

  @Column('uuid')
  draftedBy: string;
}
