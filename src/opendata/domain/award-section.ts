import type { BidFacts, ProcessFacts } from './facts.js';
import { type JsonObject, compact } from './json.js';
import { relatedLots } from './lot-section.js';
import { noticeDocument } from './notice-document.js';
import { refsOf } from './parties.js';
import { instantOf, valueOf } from './values.js';

const BID_STATUS: Readonly<Record<string, string>> = {
  ...{ opened: 'pending', valid: 'valid', disqualified: 'disqualified', left: 'withdrawn' },
};

/** Awards: pending in the days of the public notice, active once a contract may come of them, or taken back. */
export function awardsOf(facts: ProcessFacts): JsonObject[] {
  return facts.awards.map(({ id, lotId, bidId, state, amountFen, createdAt, organizationIds }) =>
    compact({
      ...{ id, status: state, date: instantOf(createdAt), value: valueOf(amountFen) },
      suppliers: refsOf(facts, organizationIds),
      relatedBid: facts.bids.find((bid) => bid.id === bidId)?.id,
      relatedLots: relatedLots(facts, lotId),
      documents: [noticeDocument('awardNotice', id)],
    }),
  );
}

/** Bids of awarded lots: who took part, and how it ended. Prices only of winners and where they were read out. */
export function bidsOf(facts: ProcessFacts): JsonObject {
  if (facts.bids.length === 0) return {};
  const statuses = facts.bids.map(({ state }) => BID_STATUS[state]);
  const measures = { bids: statuses.length, validBids: statuses.filter((each) => each === 'valid').length };
  return {
    statistics: Object.entries(measures).map(([measure, value]) => ({ id: measure, measure, value })),
    details: facts.bids.map((bid) => bidOf(facts, bid)),
  };
}

function bidOf(facts: ProcessFacts, { id, lotId, state, receivedAt, ...bid }: BidFacts): JsonObject {
  const won = facts.awards.find(({ bidId }) => bidId === id);
  const fen = won?.amountFen ?? bid.priceFen;
  return compact({
    ...{ id, date: instantOf(receivedAt), status: BID_STATUS[state] },
    tenderers: refsOf(facts, bid.organizationIds),
    value: fen === null ? null : valueOf(fen),
    relatedLots: relatedLots(facts, lotId),
  });
}
