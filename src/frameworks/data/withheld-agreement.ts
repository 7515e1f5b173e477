import type { WithheldScope } from '../../platform/index.js';
import { takesPart } from '../../tendering/index.js';

const FIRST_STAGES =
  'SELECT p.tender_id FROM framework_party p WHERE p.agreement_id = agreement.id AND p.tender_id IS NOT NULL';
const ofAgreement = (table: string) =>
  `EXISTS (SELECT FROM ${table} p WHERE p.agreement_id = agreement.id AND p.organization_id = :ownUnit)`;

/**
 * An agreement goes with its first stage, whose title it bears: read on by who made it and orders under it, its parties,
 * who applies, and who took part in the first stage.
 */
export const WITHHELD_AGREEMENT: WithheldScope = {
  subjects: `SELECT agreement.id UNION ALL ${FIRST_STAGES}`,
  own: `(:ownUnit = agreement.buyer_id OR :ownUnit = ANY (agreement.unit_ids)
    OR ${ofAgreement('framework_party')} OR ${ofAgreement('framework_application')}
    OR EXISTS (SELECT FROM tender t WHERE t.id IN (${FIRST_STAGES}) AND ${takesPart('t')}))`,
};
