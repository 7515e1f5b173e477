import { type Tx, constraintMeans } from '../../platform/index.js';
import { refuseBid } from '../domain/bid-refusals.js';
import type { Bid } from './bid.entity.js';
import type { Tender } from './tender.entity.js';

// Told to the organization about itself alone: nobody learns of another's part.
constraintMeans('one_seat', refuseBid.seatTaken);

/** An organization takes its one place in a lot with a bid; a consortium is bound to its bid. */
export async function takeSeat(
  tx: Tx,
  { consortium }: Tender,
  { id, lotId, organizationId }: Pick<Bid, 'id' | 'lotId' | 'organizationId'>,
  consortiumId: string | undefined,
): Promise<void> {
  // Where nobody may bid in a consortium, one live bid for each organization says it all.
  if (consortium === 'refused') return;
  await tx.query('INSERT INTO bid_seat (lot_id, organization_id, bid_id) VALUES ($1, $2, $3)', [
    lotId,
    organizationId,
    id,
  ]);
  if (consortiumId) await tx.query('UPDATE consortium SET bid_id = $2 WHERE id = $1', [consortiumId, id]);
}

/** The place is free again, and the consortium unbound; what its members consented to stands. */
export async function leaveSeat(tx: Tx, { consortium }: Tender, bidId: string): Promise<void> {
  if (consortium === 'refused') return;
  await tx.query('DELETE FROM bid_seat WHERE bid_id = $1', [bidId]);
  await tx.query('UPDATE consortium SET bid_id = NULL WHERE bid_id = $1', [bidId]);
}

/** A member's one place in a lot is in this consortium. */
export async function consentSeat(
  tx: Tx,
  { id, lotId }: { id: string; lotId: string },
  organizationId: string,
): Promise<void> {
  await tx.query('INSERT INTO bid_seat (lot_id, organization_id, consortium_id) VALUES ($1, $2, $3)', [
    lotId,
    organizationId,
    id,
  ]);
}

/** A member's place is free again. */
export async function revokeSeat(tx: Tx, consortiumId: string, organizationId: string): Promise<void> {
  await tx.query('DELETE FROM bid_seat WHERE consortium_id = $1 AND organization_id = $2', [
    consortiumId,
    organizationId,
  ]);
}

/** Holds a consortium as it is, if there is one. */
export async function lockConsortium(tx: Tx, id: string): Promise<void> {
  await tx.query('SELECT FROM consortium WHERE id = $1 FOR UPDATE', [id]);
}
