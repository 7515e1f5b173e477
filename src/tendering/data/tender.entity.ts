import { Column, Entity } from 'typeorm';
import {
  Audited,
  DayColumn,
  FenColumn,
  InstantColumn,
  StatefulRow,
  declareSealed,
} from '../../platform/index.js';
import type { ProofKind } from '../../registry/index.js';
import type { Day } from '../../shared/days.js';
import type { Fen } from '../../shared/money.js';
import type { Factor } from '../domain/factor.js';
import type { AcceptancePlan } from '../domain/groundwork.js';
import type { ConsortiumTerm } from '../domain/consortium.js';
import type { FrameworkTerms } from '../domain/framework-terms.js';
import type { AwardTest, Envelopes, MethodCode, MethodRules } from '../domain/method-rules.js';
import type { Requirement } from '../domain/requirements.js';
import type { TenderState } from '../domain/tender.lifecycle.js';

export const PAYMENT_TRIGGERS = ['signing', 'mid-term', 'final-evaluation'] as const;
export type PaymentTrigger = (typeof PAYMENT_TRIGGERS)[number];

/** One payment of the contract to come. */
export interface Instalment {
  readonly trigger: PaymentTrigger;
  /** Percent of the contract amount, decimal text. */
  readonly percent: string;
}

/** `by-rules`: those that the district's evaluation rules have for the contract's category and price on the day of its signing. */
export const VISIT_TEMPLATES = [
  'by-rules',
  'one-three-six-months',
  'mid-term-and-after',
  'quarterly-and-after',
  'none',
] as const;
export type VisitTemplate = (typeof VISIT_TEMPLATES)[number];

const sealedById = { key: ['id'], contextOf: ([id = '']: readonly string[]) => id };
declareSealed({ table: 'tender', column: 'wrapped_key', use: 'wrapping', ...sealedById });
// All under the tender's data key.
declareSealed({ table: 'bid', column: 'sealed', use: 'data-key', ...sealedById });
declareSealed({ table: 'bid', column: 'price_sealed', use: 'data-key', ...sealedById });
declareSealed({ table: 'bid', column: 'bond_sealed', use: 'data-key', ...sealedById });
declareSealed({ table: 'offer', column: 'sealed', use: 'data-key', ...sealedById });
declareSealed({ table: 'bid_draft', column: 'sealed', use: 'data-key', ...sealedById });
declareSealed({ table: 'consortium', column: 'sealed', use: 'data-key', ...sealedById });
declareSealed({ table: 'bid_file', column: 'sealed', use: 'data-key', ...sealedById });

/** One purchase of one service item. */
@Entity()
export class Tender extends StatefulRow<TenderState> {
  /** The street office. */
  @Column('uuid')
  buyerId: string;

  @Audited()
  @Column('uuid')
  itemId: string;

  @Column('uuid')
  communityId: string;

  /** The fund whose reserve pays. */
  @Audited()
  @Column('uuid')
  fundId: string;

  @Column('text')
  title: string;

  /** Code of the service category. */
  @Column('text')
  category: string;

  @Column('text')
  method: MethodCode;

  /** How the winner is found, where the method leaves a choice. */
  @Audited()
  @Column('text')
  awardTest: AwardTest;

  /** In how many sealed parts bids come. */
  @Audited()
  @Column('text')
  envelopes: Envelopes;

  /** Why this method: needed for all but open ones. */
  @Column('text', { nullable: true })
  methodReason: string | null;

  /** Percent taken off the prices of small and micro enterprises for the evaluation alone. */
  @Audited()
  @Column('integer', { nullable: true })
  priceDeduction: number | null;

  /** 技术复杂: makes the panel larger where the method says so. */
  @Audited()
  @Column('boolean')
  complex: boolean;

  /** 社会影响较大: the same. */
  @Audited()
  @Column('boolean')
  largeSocialImpact: boolean;

  /** The failed or cancelled tender that this one follows. */
  @Column('uuid', { nullable: true })
  retenderOf: string | null;

  /** The region's rules that had the last word on `rules`; null where the national table stands. */
  @Column('uuid', { nullable: true })
  ruleSetId: string | null;

  /** Papers that a bidder must have valid on the day of its bid. */
  @Column('text', { array: true })
  requiredProofs: ProofKind[];

  /** The method's rules, frozen at publication. */
  @Column('jsonb', { nullable: true })
  rules: MethodRules | null;

  @Audited()
  @FenColumn()
  budgetFen: Fen;

  @Audited()
  @FenColumn()
  ceilingFen: Fen;

  /** How many lots one supplier may win (限制中标包数); null for any number. */
  @Audited()
  @Column('integer', { nullable: true })
  maxLotsPerSupplier: number | null;

  @Column('jsonb')
  criteria: Factor[];

  /** Bond (投标保证金) that a bid gives where the tender is one; lots have their own. Null for none. */
  @Audited()
  @FenColumn({ nullable: true })
  bidBondFen: Fen | null;

  /** Whether a consortium (联合体) may bid. */
  @Audited()
  @Column('text')
  consortium: ConsortiumTerm;

  /** What bids have to answer. */
  @Column('jsonb')
  requirements: Requirement[];

  @Column('jsonb')
  instalments: Instalment[];

  /** 履约验收方案, frozen with the publication. */
  @Column('jsonb', { nullable: true })
  acceptancePlan: AcceptancePlan | null;

  @Audited()
  @Column('text')
  returnVisitTemplate: VisitTemplate;

  @Audited()
  @DayColumn()
  serviceFrom: Day;

  /** Last day, inclusive. */
  @Audited()
  @DayColumn()
  serviceTo: Day;

  /** The day for bids; the hour is the setting's. */
  @Audited()
  @DayColumn()
  deadlineOn: Day;

  /** Day of publication. */
  @Audited()
  @DayColumn({ nullable: true })
  issuedOn: Day | null;

  /** The deadline's instant, fixed at publication. */
  @Audited()
  @InstantColumn({ nullable: true })
  deadlineAt: Date | null;

  /** Deadline of the round in which offers are taken, or of the final one after it; null between rounds. */
  @Audited()
  @InstantColumn({ nullable: true })
  offersDueAt: Date | null;

  /** The data key of everything sealed, wrapped by the master key; made at publication. */
  @Column('bytea', { nullable: true })
  wrappedKey: Buffer | null;

  /** How many amendments have been issued. */
  @Column('integer')
  amendments: number;

  /** The last amendment that changed terms: a bid stands under it or a later one, or is confirmed. */
  @Column('integer')
  termsAmendment: number;

  /** Last day of a suspension, inclusive; null while the tender runs. */
  @Audited()
  @DayColumn({ nullable: true })
  suspendedUntil: Day | null;

  /** Public. */
  @Column('text', { nullable: true })
  suspensionReason: string | null;

  /** Why it was cancelled, or failed: public. */
  @Column('text', { nullable: true })
  endReason: string | null;

  /** What the first stage of a framework announces; null for every other method. */
  @Column('jsonb', { nullable: true })
  framework: FrameworkTerms | null;

  /** The framework agreement that it calls off from (second stage). */
  @Column('uuid', { nullable: true })
  agreementId: string | null;

  /** Account that drafted it: who drafts does not publish. */
  @Column('uuid')
  draftedBy: string;
}
