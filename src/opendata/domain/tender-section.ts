import type { ProcessFacts, TenderFacts } from './facts.js';
import { type JsonObject, compact } from './json.js';
import { lotsOf, tenderStatus } from './lot-section.js';
import { agreedMetrics } from './metrics.js';
import { noticeDocument } from './notice-document.js';
import { refsOf, unitRef } from './parties.js';
import { endOf, instantOf, periodOf, startOf, valueOf } from './values.js';

/** Tests that do not look at the price alone; a negotiated price has no criteria. */
const AWARD_CRITERIA: Readonly<Record<string, string>> = {
  'comprehensive-scoring': 'ratedCriteria',
  'negotiated-price': '',
};

/** The tender, or before it the item that may become one. */
export function tenderOf(facts: ProcessFacts): JsonObject {
  const { key, item, tender } = facts;
  if (tender) return compact({ id: key, ...termsOf(facts, tender), ...courseOf(facts, tender) });
  return compact({
    ...{
      id: key,
      title: item?.title,
      status: isOff(item?.state) ? 'withdrawn' : 'planned',
      mainProcurementCategory: 'services',
    },
    value: item?.ceilingFen ? valueOf(item.ceilingFen) : null,
    items: itemsOf(facts),
  });
}

function termsOf(facts: ProcessFacts, tender: TenderFacts): JsonObject {
  const { title, ceilingFen, procurementMethod, methodName, methodReason, awardTest, criteria } = tender;
  return {
    ...{ title, procurementMethod, mainProcurementCategory: 'services' },
    value: valueOf(ceilingFen),
    procurementMethodDetails: methodName,
    procurementMethodRationale: methodReason,
    awardCriteria: AWARD_CRITERIA[awardTest] ?? 'priceOnly',
    awardCriteriaDetails: criteria.map((each) => `${each.title} ${each.maxPoints}分`).join('；'),
    procuringEntity: unitRef(tender),
    items: itemsOf(facts),
    lots: lotsOf(facts),
    contractPeriod: periodOf(startOf(tender.serviceFrom), endOf(tender.serviceTo)),
    targets: tender.visited ? agreedMetrics() : [],
  };
}

function courseOf(facts: ProcessFacts, tender: TenderFacts): JsonObject {
  const { issuedOn, deadlineAt, openedAt, id } = tender;
  const tenderers = new Set(facts.bids.flatMap(({ organizationIds }) => organizationIds));
  return {
    status: tenderStatus(facts),
    tenderPeriod: periodOf(issuedOn && startOf(issuedOn), deadlineAt && instantOf(deadlineAt)),
    bidOpening: openedAt && { date: instantOf(openedAt) },
    hasEnquiries: facts.questions.length > 0 ? true : null,
    enquiries: facts.questions.map(({ question, answer, createdAt, answeredOn, ...each }) => ({
      ...{ id: each.id, date: instantOf(createdAt), description: question },
      ...{ answer, dateAnswered: startOf(answeredOn) },
    })),
    amendments: facts.amendments.map(({ number, reason, createdAt }) => ({
      ...{ id: String(number), date: instantOf(createdAt), rationale: reason },
    })),
    numberOfTenderers: tenderers.size > 0 ? tenderers.size : null,
    tenderers: refsOf(facts, [...tenderers]),
    documents: issuedOn ? [noticeDocument('tenderNotice', id)] : [],
  };
}

function itemsOf({ item, tender }: ProcessFacts): JsonObject[] {
  if (!item) return [];
  return [
    compact({
      ...{ id: '1', description: item.title, quantity: item.quantity },
      classification: { scheme: 'XX-SANSHE-SERVICE', id: item.category, description: item.categoryName },
      unit: item.unit ? { name: item.unit } : null,
      deliveryAddress: { locality: tender?.community ?? item.community, countryName: '中国' },
    }),
  ];
}

/** An item that was taken back, or whose next edition took its place. */
function isOff(state: string | undefined): boolean {
  return state === 'withdrawn' || state === 'superseded';
}
