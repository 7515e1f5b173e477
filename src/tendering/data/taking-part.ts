import type { WithheldScope } from '../../platform/index.js';

/**
 * SQL, true where a caller takes part in a tender: its buyer and community, who bids or is asked to, alone or with others,
 * who follows it, who judges it. `tender` is its table's name there. A draft of a bid is no part: anybody may make one.
 */
export function takesPart(tender: string): string {
  const of = (table: string) => `EXISTS (SELECT FROM ${table} p WHERE p.tender_id = ${tender}.id`;
  return `(:ownUnit IN (${tender}.buyer_id, ${tender}.community_id)
    OR ${of('bid')} AND p.organization_id = :ownUnit)
    OR ${of('consortium')} AND p.lead_id = :ownUnit)
    OR ${of('lot')} AND EXISTS (SELECT FROM bid_seat s WHERE s.lot_id = p.id AND s.organization_id = :ownUnit))
    OR ${of('tender_invitation')} AND :ownUnit = ANY (p.drawn))
    OR ${of('tender_follow')} AND p.organization_id = :ownUnit)
    OR ${of('panel_member')} AND p.account_id = :ownAccount AND p.replaced_at IS NULL))`;
}

/** A tender that an order took off the public's eyes is still read by those who take part. */
export const WITHHELD_TENDER: WithheldScope = { subjects: 'tender.id', own: takesPart('tender') };
