import { Injectable } from '@nestjs/common';
import {
  type Actor,
  Database,
  Settings,
  type Tx,
  advance,
  constraintMeans,
  create,
  lock,
  now,
  save,
} from '../../platform/index.js';
import { dayOf, yearOf } from '../../shared/days.js';
import { toDecimal } from '../../shared/exact.js';
import { Forbidden, NotFound, RuleBroken } from '../../shared/refused.js';
import { StaffReads } from '../data/staff-reads.js';
import { StaffForm, StaffMember, StaffReview } from '../data/staff.entity.js';
import { refuse } from '../domain/refusals.js';
import {
  type Criterion,
  type CriterionScore,
  formViolations,
  gradeOf,
  scoreViolations,
  totalOf,
} from '../domain/review.js';
import { reviewLifecycle } from '../domain/staff-review.lifecycle.js';

constraintMeans('staff_form_year', () => refuse.formKnown({ pointer: '/year' }));
constraintMeans('staff_review_year', () => refuse.reviewed({ pointer: '/year' }));

/** How somebody is judged. */
export interface ReviewInput {
  readonly scores: readonly CriterionScore[];
  /** Names nobody else. */
  readonly remark: string;
}

/** The one review of a year (统一评价考核): one form for all staff of a street, drafted by one and confirmed by another. */
@Injectable()
export class ReviewStaff {
  constructor(
    private readonly database: Database,
    private readonly settings: Settings,
    private readonly reads: StaffReads,
  ) {}

  /** Sets the form of a year, for good. RuleBroken: 422 unless its weights add up to 100, 409 when there is one. */
  async setForm(actor: Actor, year: number, criteria: readonly Criterion[]): Promise<void> {
    RuleBroken.unlessEmpty(formViolations(criteria));
    await this.database.transaction((tx) =>
      create(tx, StaffForm, {
        ...{ streetId: actor.unitId, year, setBy: actor.accountId },
        criteria: criteria.map(({ code, label, weight }) => ({ code, label, weight })),
      }),
    );
  }

  /** Drafts a review. RuleBroken: 422 for a year ahead, without a form, or scores that don't fit it; 409 for a second one. */
  async draft(actor: Actor, staffId: string, year: number, input: ReviewInput): Promise<void> {
    const { row } = await this.reads.one(actor, staffId);
    await this.database.transaction(async (tx) => {
      const late = year > yearOf(dayOf(now(tx)));
      RuleBroken.unlessEmpty(late ? [refuse.yearAhead({ pointer: '/year' })] : []);
      const judged = await this.judged(tx, row, year, input);
      const by = { state: reviewLifecycle.initial, draftedBy: actor.accountId, decidedBy: null };
      await create(tx, StaffReview, { staffId, year, remark: input.remark, ...judged, ...by });
    });
  }

  /** Drafts a returned one anew. IllegalStep (409) in another state. */
  async redraft(actor: Actor, staffId: string, id: string, input: ReviewInput): Promise<void> {
    const { row } = await this.reads.one(actor, staffId);
    await this.database.transaction(async (tx) => {
      const review = await reviewOf(tx, staffId, id);
      const judged = await this.judged(tx, row, review.year, input);
      const by = { remark: input.remark, draftedBy: actor.accountId, decidedBy: null };
      await save(tx, Object.assign(review, judged, by));
      await advance(tx, review, reviewLifecycle, 'redraft', actor);
    });
  }

  /** Confirms or returns a draft. Forbidden to whoever drafted it. */
  async decide(actor: Actor, staffId: string, id: string, action: 'confirm' | 'return'): Promise<void> {
    await this.reads.one(actor, staffId);
    await this.database.transaction(async (tx) => {
      const review = await reviewOf(tx, staffId, id);
      if (review.draftedBy === actor.accountId) throw new Forbidden([refuse.drafterConfirms()]);
      await save(tx, Object.assign(review, { decidedBy: actor.accountId }));
      await advance(tx, review, reviewLifecycle, action, actor);
    });
  }

  private async judged(tx: Tx, member: StaffMember, year: number, { scores }: ReviewInput) {
    const form = await tx.findOneBy(StaffForm, { streetId: member.streetId, year });
    if (!form) throw new RuleBroken([refuse.formMissing({ pointer: '/year' })]);
    RuleBroken.unlessEmpty(scoreViolations(form.criteria, scores));
    const total = totalOf(form.criteria, scores);
    const [excellent = 0, competent = 0, basic = 0] = this.settings.staffReviewBands.split(',').map(Number);
    return {
      scores: scores.map(({ code, points }) => ({ code, points })),
      ...{ total: toDecimal(total, 2), grade: gradeOf(total, { excellent, competent, basic }) },
    };
  }
}

async function reviewOf(tx: Tx, staffId: string, id: string): Promise<StaffReview> {
  const review = await lock(tx, StaffReview, id);
  if (review.staffId !== staffId) throw new NotFound('staff_review');
  return review;
}
