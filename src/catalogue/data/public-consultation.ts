import type { Tx } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import { NotFound } from '../../shared/refused.js';
import type { ConsultationForm, Outcome } from '../domain/consultation-rules.js';

/** A consultation as the board tells of it: counts, and nobody's words. */
export interface PublicConsultation {
  readonly communityId: string;
  readonly community: string;
  readonly form: ConsultationForm;
  readonly topic: string;
  readonly opensOn: Day;
  /** Last day for comments, inclusive; the day of a meeting. */
  readonly closesOn: Day;
  readonly place: string | null;
  readonly attendance: number | null;
  readonly votesFor: number | null;
  readonly votesAgainst: number | null;
  readonly outcome: Outcome | null;
  readonly decision: string | null;
  /** Titles of the items that it is about. */
  readonly items: readonly string[];
  readonly comments: number;
  /** Of them adopted, whole or in part. */
  readonly adopted: number;
}

/** One. NotFound without such a consultation. */
export async function publicConsultation(tx: Tx, id: string): Promise<PublicConsultation> {
  const [row]: PublicConsultation[] = await tx.query(
    `SELECT c.community_id AS "communityId", u.name AS community, c.form, c.topic, c.opens_on AS "opensOn",
            c.closes_on AS "closesOn", c.place, c.attendance, c.votes_for AS "votesFor", c.votes_against AS "votesAgainst",
            c.outcome, c.decision,
            (SELECT coalesce(array_agg(i.title ORDER BY i.id), '{}') FROM consultation_item ci
               JOIN service_item i ON i.id = ci.item_id WHERE ci.consultation_id = c.id) AS items,
            (SELECT count(*)::integer FROM consultation_comment m WHERE m.consultation_id = c.id) AS comments,
            (SELECT count(*)::integer FROM consultation_comment m WHERE m.consultation_id = c.id
                AND m.adoption IN ('adopted', 'partly')) AS adopted
       FROM consultation c JOIN unit u ON u.id = c.community_id WHERE c.id = $1`,
    [id],
  );
  if (!row) throw new NotFound('consultation');
  return row;
}
