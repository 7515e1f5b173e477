import type { WithheldScope } from '../../platform/index.js';

/** Rankings: read on by who stands in one. */
export const WITHHELD_RANKING: WithheldScope = {
  subjects: 'ranking.id',
  own: 'EXISTS (SELECT FROM ranking_entry e WHERE e.ranking_id = ranking.id AND e.organization_id = :ownUnit)',
};

/** Results of evaluations, which go with their contract and its purchase: read on by the parties and who judges. */
export const WITHHELD_RESULT: WithheldScope = {
  subjects: `SELECT unnest(ARRAY[evaluation.id, c.id, c.tender_id])
    FROM evaluation_plan p JOIN contracting_contract_open c ON c.id = p.contract_id WHERE p.id = evaluation.plan_id
    UNION ALL SELECT evaluation.id`,
  own: `(:ownUnit = evaluation.body_id
    OR EXISTS (SELECT FROM appeal a WHERE a.evaluation_id = evaluation.id AND a.decided_unit_id = :ownUnit)
    OR EXISTS (SELECT FROM evaluation_plan p WHERE p.id = evaluation.plan_id
         AND :ownUnit IN (p.buyer_id, p.community_id, p.organization_id)))`,
};
