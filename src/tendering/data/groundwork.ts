import type { EntityManager } from 'typeorm';
import { supportingConsultation } from '../../catalogue/index.js';
import { type Row, type Settings, type Tx, create } from '../../platform/index.js';
import type { Fen } from '../../shared/money.js';
import type { GroundworkFacts } from '../domain/groundwork.js';
import { NeedSurvey } from './need-survey.entity.js';
import { PlanReview } from './plan-review.entity.js';
import { ProcurementIntention } from './procurement-intention.entity.js';
import { ProcurementPlan } from './procurement-plan.entity.js';
import { TenderApproval } from './tender-approval.entity.js';
import { TenderGroundwork } from './tender-groundwork.entity.js';
import type { Tender } from './tender.entity.js';

/** What stands ready for a tender now. */
export interface FoundGroundwork {
  readonly intention: ProcurementIntention | null;
  /** The lead's decision that the purchase could not be foreseen. */
  readonly unforeseeable: TenderApproval | null;
  readonly consultationId: string | null;
  readonly survey: NeedSurvey | null;
  readonly plan: ProcurementPlan | null;
}

type Sought = Pick<Tender, 'id' | 'itemId' | 'buyerId' | 'method' | 'budgetFen'>;

/** The latest intention, survey and plan that name the tender's item, and the consultation that supports it. */
export async function groundworkOf(
  db: EntityManager,
  { id: tenderId, itemId, buyerId, method, budgetFen }: Sought,
): Promise<FoundGroundwork> {
  const own = `row.buyerId = :buyerId AND row.itemIds @> :items`;
  const which = { buyerId, items: [itemId], method };
  return {
    intention: fittest(
      await db
        .createQueryBuilder(ProcurementIntention, 'row')
        .where(`${own} AND row.state = 'published'`, which)
        .orderBy('row.publishedOn', 'ASC')
        .addOrderBy('row.id', 'ASC')
        .getMany(),
      budgetFen,
    ),
    unforeseeable: await db.findOneBy(TenderApproval, { tenderId, kind: 'no-intention', granted: true }),
    consultationId: await supportingConsultation(db, itemId),
    survey: await db
      .createQueryBuilder(NeedSurvey, 'row')
      .where(own, which)
      .orderBy('row.surveyedTo', 'DESC')
      .addOrderBy('row.id', 'DESC')
      .getOne(),
    plan: await db
      .createQueryBuilder(ProcurementPlan, 'row')
      .where(`${own} AND row.method = :method AND row.state = 'approved'`, which)
      .orderBy('row.approvedOn', 'DESC')
      .addOrderBy('row.id', 'DESC')
      .getOne(),
  };
}

/** The one that has been public longest, of those with the money if there are any. */
function fittest(longestFirst: ProcurementIntention[], budgetFen: Fen): ProcurementIntention | null {
  const withMoney = longestFirst.find((intention) => intention.budgetFen >= budgetFen);
  return withMoney ?? longestFirst[0] ?? null;
}

/** Holds off the withdrawal of the intentions that name the item until the publication is done. */
export async function holdIntentions(tx: Tx, { itemId, buyerId }: Sought): Promise<void> {
  await tx.query(
    `SELECT id FROM procurement_intention WHERE item_ids @> ARRAY[$1::uuid] AND buyer_id = $2 ORDER BY id FOR SHARE`,
    [itemId, buyerId],
  );
}

/** What the rules look at. */
export function groundworkFacts(
  { intention, unforeseeable, consultationId, survey, plan }: FoundGroundwork,
  tender: Pick<Tender, 'budgetFen' | 'category' | 'acceptancePlan'>,
  settings: Settings,
): Omit<GroundworkFacts, 'issuedOn'> {
  return {
    budget: tender.budgetFen,
    publicService: isPublicService(tender.category, settings),
    surveyedFrom: surveyedFrom(settings),
    intention: intention?.publishedOn
      ? { publishedOn: intention.publishedOn, budgetFen: intention.budgetFen }
      : null,
    unforeseeable: unforeseeable !== null,
    consulted: consultationId !== null,
    surveyedOn: survey?.surveyedTo ?? null,
    plan,
    acceptancePlan: tender.acceptancePlan,
  };
}

/** On what a tender stands: frozen with its publication, and what is there now while it is a draft. */
export type Standing = Pick<
  TenderGroundwork,
  'intentionId' | 'unforeseeableReason' | 'consultationId' | 'surveyId' | 'planId'
>;

/** What a tender stands on. All is null for one published before such records were kept. */
export async function standingOf(db: EntityManager, tender: Tender): Promise<Standing> {
  if (tender.state === 'drafted') return found(await groundworkOf(db, tender));
  const frozen = await db.findOneBy(TenderGroundwork, { tenderId: tender.id });
  return (
    frozen ?? {
      intentionId: null,
      unforeseeableReason: null,
      consultationId: null,
      surveyId: null,
      planId: null,
    }
  );
}

function found({ intention, unforeseeable, consultationId, survey, plan }: FoundGroundwork): Standing {
  return {
    intentionId: intention?.id ?? null,
    unforeseeableReason: unforeseeable?.reason ?? null,
    consultationId,
    surveyId: survey?.id ?? null,
    planId: plan?.id ?? null,
  };
}

/** The intention, survey and plan with its reviews on which a tender was published, for its archive. */
export async function groundworkRecords(
  db: EntityManager,
  tenderId: string,
): Promise<(readonly [kind: string, row: Row])[]> {
  const frozen = await db.findOneBy(TenderGroundwork, { tenderId });
  if (!frozen) return [];
  const { intentionId, surveyId, planId } = frozen;
  const intention = intentionId && (await db.findOneBy(ProcurementIntention, { id: intentionId }));
  const survey = surveyId && (await db.findOneBy(NeedSurvey, { id: surveyId }));
  const plan = planId && (await db.findOneBy(ProcurementPlan, { id: planId }));
  const reviews = planId ? await db.find(PlanReview, { where: { planId }, order: { id: 'ASC' } }) : [];
  return [
    ...(intention ? [['intention', intention] as const] : []),
    ...(survey ? [['need-survey', survey] as const] : []),
    ...(plan ? [['procurement-plan', plan] as const] : []),
    ...reviews.map((review) => ['plan-review', review] as const),
  ];
}

/** Freezes on what a tender is published. */
export async function freezeGroundwork(tx: Tx, tender: Tender): Promise<void> {
  await create(tx, TenderGroundwork, { tenderId: tender.id, ...found(await groundworkOf(tx, tender)) });
}

/** True for a service to the public; the others (评估与监测 and the like) help the office itself. */
export function isPublicService(category: string | null, { auxiliaryCategories }: Settings): boolean {
  return category === null || !auxiliaryCategories.split(',').includes(category);
}

/** The budget from which on any need is surveyed and any plan reviewed in depth, in fen. */
export function surveyedFrom({ needSurveyYuan }: Settings): Fen {
  return BigInt(needSurveyYuan) * 100n;
}
