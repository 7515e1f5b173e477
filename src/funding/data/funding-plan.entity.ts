import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Row } from '../../platform/index.js';

/** Who pays which part of a purchase: several funds of one unit, of one budget year. Never changed. */
@Entity()
export class FundingPlan extends Row {
  @Column('uuid')
  unitId: string;

  @Column('text')
  name: string;

  @Column('integer')
  fiscalYear: number;

  @Column('uuid')
  draftedBy: string;
}

/** One fund's part; append-only. The parts of a plan sum to 100.00 %. */
@Entity()
export class FundingPlanShare {
  @PrimaryColumn('uuid')
  planId: string;

  /** Order of payment, from 0; the last takes the remainder. */
  @PrimaryColumn('integer')
  position: number;

  @Column('uuid')
  fundId: string;

  /** Hundredths of a percent. */
  @Column('integer')
  basisPoints: number;
}

export const SUPPORT_KINDS = ['venue', 'technical', 'goods', 'staff'] as const;
export type SupportKind = (typeof SUPPORT_KINDS)[number];

/** What somebody gives in kind (场地、技术), at no cash; append-only. */
@Entity()
export class FundingPlanSupport {
  @PrimaryColumn('uuid')
  planId: string;

  @PrimaryColumn('integer')
  position: number;

  @Column('text')
  kind: SupportKind;

  /** The unit or organization that gives it. */
  @Column('text')
  provider: string;

  @Column('text')
  description: string;
}
