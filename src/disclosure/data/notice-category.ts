const OF_TENDER = 'SELECT t.category FROM tendering_tender_public t';
const OF_CONTRACT = `${OF_TENDER} JOIN contracting_contract_open c ON c.tender_id = t.id`;

/** SQL: the service category of what a notice `n` is about, as its context publishes it; null where it has none. */
export const CATEGORY_OF_SUBJECT = `coalesce(
  (${OF_TENDER} WHERE t.id = n.subject_id),
  (${OF_TENDER} JOIN tendering_lot_public l ON l.tender_id = t.id WHERE l.id = n.subject_id),
  (${OF_TENDER} JOIN tendering_amendment_public a ON a.tender_id = t.id WHERE a.id = n.subject_id),
  (${OF_TENDER} JOIN tendering_award_public a ON a.tender_id = t.id WHERE a.id = n.subject_id),
  (${OF_CONTRACT} WHERE c.id = n.subject_id),
  (${OF_CONTRACT} JOIN evaluation_result_open e ON e.contract_id = c.id WHERE e.id = n.subject_id),
  (SELECT i.category FROM catalogue_item_open i WHERE i.id = n.subject_id))`;
