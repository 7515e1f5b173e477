/** SQL: the service items that what stands under `$1` is about, whatever of a purchase it is. */
const ITEMS = `
  SELECT i.id FROM catalogue_item_open i WHERE i.id = $1
  UNION SELECT unnest(p.item_ids) FROM tendering_intention_public p WHERE p.id = $1
  UNION SELECT t.item_id FROM tendering_tender_public t WHERE t.id = $1
  UNION SELECT t.item_id FROM tendering_award_public a JOIN tendering_tender_public t ON t.id = a.tender_id WHERE a.id = $1
  UNION SELECT t.item_id FROM frameworks_agreement_public f JOIN tendering_tender_public t ON t.id = f.tender_id
         WHERE f.id = $1
  UNION SELECT t.item_id FROM contracting_contract_open c JOIN tendering_tender_public t ON t.id = c.tender_id
         WHERE c.id = $1
  UNION SELECT t.item_id FROM evaluation_result_open e JOIN contracting_contract_open c ON c.id = e.contract_id
          JOIN tendering_tender_public t ON t.id = c.tender_id WHERE e.id = $1`;

/**
 * SQL: ids of all that notices about the same service items are about, from list and intention over every tender of theirs
 * to the evaluation. `$1` is what one of these notices is about.
 */
export const PURCHASE_SUBJECTS = `
  WITH item AS (${ITEMS}),
       tender AS (SELECT t.id FROM tendering_tender_public t JOIN item ON item.id = t.item_id),
       contract AS (SELECT c.id FROM contracting_contract_open c JOIN tender ON tender.id = c.tender_id)
  SELECT id FROM item
  UNION SELECT i.list_id FROM catalogue_item_open i JOIN item ON item.id = i.id
  UNION SELECT p.id FROM tendering_intention_public p WHERE p.item_ids && ARRAY(SELECT id FROM item)
  UNION SELECT id FROM tender
  UNION SELECT a.id FROM tendering_award_public a JOIN tender ON tender.id = a.tender_id
  UNION SELECT f.id FROM frameworks_agreement_public f JOIN tender ON tender.id = f.tender_id
  UNION SELECT id FROM contract
  UNION SELECT e.id FROM evaluation_result_open e JOIN contract ON contract.id = e.contract_id`;
