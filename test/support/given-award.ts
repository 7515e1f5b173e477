import { takeForTender } from '../../src/catalogue/index.js';
import { Database, type Tx, create } from '../../src/platform/index.js';
import { type Day, addDays, day } from '../../src/shared/days.js';
import type { Instalment } from '../../src/tendering/index.js';
import { Award } from '../../src/tendering/data/award.entity.js';
import { Bid } from '../../src/tendering/data/bid.entity.js';
import { Lot } from '../../src/tendering/data/lot.entity.js';
import { Tender } from '../../src/tendering/data/tender.entity.js';
import type { AwardState } from '../../src/tendering/domain/award.lifecycle.js';
import { methodTable } from '../../src/tendering/domain/method-table.js';
import { list, text } from './person.js';
import { publishedItem } from './service-list.js';
import type { World } from './world.js';

/** What a story says of its award; the rest is as in the demo. */
export interface AwardWish {
  readonly amountFen?: bigint;
  readonly state?: AwardState;
  readonly contractableFrom?: Day;
  readonly instalments?: readonly Instalment[];
  readonly serviceFrom?: Day;
  readonly serviceTo?: Day;
  /** A plan over several funds that pays, in place of one fund. */
  readonly planId?: string;
}

/** An award, and the unit and fund around it. */
export interface GivenAward {
  readonly awardId: string;
  readonly fundId: string;
  readonly itemId: string;
  readonly organizationId: string;
}

/** First day on which the sample award may become a contract. */
export const CONTRACTABLE_FROM = day('2025-04-14');

const HASH = '0'.repeat(64);
const FIFTY_FORTY_TEN: readonly Instalment[] = [
  { trigger: 'signing', percent: '50' },
  { trigger: 'mid-term', percent: '40' },
  { trigger: 'final-evaluation', percent: '10' },
];

/** An award of the sample street to the sample organization, without the tender's whole life before it. */
export async function givenAward(world: World, wish: AwardWish = {}): Promise<GivenAward> {
  const { itemId, fundId } = await publishedItem(world, {}, wish.planId);
  const buyer = await (await world.as('street-officer')).reads('/me');
  const provider = await (await world.as('organization-lead')).reads('/me');
  const buyerId = text(list(buyer.memberships)[0]?.unitId);
  const organizationId = text(list(provider.memberships)[0]?.unitId);
  const draftedBy = text(buyer.accountId);
  const awardId = await world.app.get(Database).transaction(async (tx) => {
    const { communityId, title } = await takeForTender(tx, itemId, buyerId);
    const tender = await create(tx, Tender, {
      ...{ state: 'awarded', buyerId, itemId, communityId, fundId, title, category: 'ELD', draftedBy },
      ...terms(wish),
    });
    return award(tx, { tenderId: tender.id, organizationId, decidedBy: draftedBy }, wish);
  });
  return { awardId, fundId, itemId, organizationId };
}

function terms({ instalments = FIFTY_FORTY_TEN, ...wish }: AwardWish) {
  return {
    method: 'competitive-consultation' as const,
    rules: methodTable['competitive-consultation'],
    ...{
      awardTest: 'comprehensive-scoring' as const,
      envelopes: 'one' as const,
      methodReason: null,
      priceDeduction: null,
    },
    ...{ complex: false, largeSocialImpact: false, retenderOf: null, ruleSetId: null },
    maxLotsPerSupplier: null,
    ...{ amendments: 0, termsAmendment: 0, suspendedUntil: null, suspensionReason: null, withheld: null },
    ...{ budgetFen: 500_000_00n, ceilingFen: 500_000_00n, criteria: [], instalments: [...instalments] },
    returnVisitTemplate: 'one-three-six-months' as const,
    serviceFrom: wish.serviceFrom ?? day('2025-05-06'),
    serviceTo: wish.serviceTo ?? day('2025-11-28'),
    ...{ deadlineOn: day('2025-03-20'), issuedOn: day('2025-03-07') },
    ...{ deadlineAt: new Date('2025-03-20T09:30:00+08:00'), offersDueAt: null, wrappedKey: Buffer.alloc(1) },
  };
}

async function award(
  tx: Tx,
  base: { tenderId: string; organizationId: string; decidedBy: string },
  { amountFen = 480_000_00n, state = 'active', contractableFrom = CONTRACTABLE_FROM }: AwardWish,
): Promise<string> {
  const { tenderId, organizationId, decidedBy } = base;
  const lot = await create(tx, Lot, {
    ...{ tenderId, number: 1, title: '示例标项', ceilingFen: 500_000_00n, description: null },
    ...{ state: 'awarded', endReason: null },
  });
  const bid = await create(tx, Bid, {
    ...{ state: 'valid', tenderId, lotId: lot.id, organizationId, sealed: Buffer.alloc(1), sha256: HASH },
    ...{ receivedAt: new Date('2025-03-19T10:00:00+08:00'), priceFen: amountFen, proposal: '示例方案' },
    ...{ offerSealed: null, offerSha256: null, offerReceivedAt: null, finalPriceFen: amountFen },
    ...{ invalidReasons: [], reviewNote: null, confirmedAmendment: 0, originHash: null },
  });
  const confirmedOn = addDays(contractableFrom, -14);
  const made = await create(tx, Award, {
    ...{ state, tenderId, lotId: lot.id, bidId: bid.id, organizationId, amountFen, rank: 1, decidedBy },
    ...{ confirmedOn, publishedOn: confirmedOn, noticeEndsOn: addDays(confirmedOn, 1), contractableFrom },
    ...{
      signBy: addDays(confirmedOn, 30),
      signProvisional: false,
      decision: '示例决定',
      decisionSha256: HASH,
      reason: null,
    },
    ...{ cancelGround: null, cancelReason: null, contractedAt: null, contractEndedOn: null },
  });
  return made.id;
}
