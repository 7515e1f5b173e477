import type { Tx } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import { NotFound } from '../../shared/refused.js';
import { Challenge } from './challenge.entity.js';
import { Complaint } from './complaint.entity.js';
import { titleWithLot } from './lots.js';
import { Tender } from './tender.entity.js';

/** What an inbox says of a challenge or a complaint. */
export interface DisputeNotice {
  readonly title: string;
  readonly buyerId: string;
  readonly organizationId: string;
  /** Last day for the next step. */
  readonly due: Day;
}

/** Facts of a dispute for inboxes. NotFound (404). */
export async function disputeNotice(
  tx: Tx,
  kind: 'challenge' | 'complaint',
  id: string,
): Promise<DisputeNotice> {
  const row =
    kind === 'challenge' ? await tx.findOneBy(Challenge, { id }) : await tx.findOneBy(Complaint, { id });
  if (!row) throw new NotFound(kind);
  const tender = await tx.findOneByOrFail(Tender, { id: row.tenderId });
  const due = row instanceof Challenge ? (row.complaintBy ?? row.replyBy) : row.decideBy;
  const title = await titleWithLot(tx, tender, row.lotId);
  return { title, buyerId: tender.buyerId, organizationId: row.organizationId, due };
}
