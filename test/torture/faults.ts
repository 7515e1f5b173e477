import type { World } from '../support/world.js';
import { rows } from '../support/rows.js';

/** Something that was lost or happened twice. */
export interface Fault {
  readonly kind: 'lost' | 'doubled';
  readonly what: string;
  readonly count: number;
}

/** Each gives a row for every object with which something is wrong; `$1` is the business time. */
const LOST: Record<string, string> = {
  'projects without their plan and its visits': `
    SELECT c.id FROM contract c LEFT JOIN evaluation_plan p ON p.contract_id = c.id
     WHERE c.return_visit_template <> 'none' AND c.state = 'accepted' AND $1::timestamptz IS NOT NULL
       AND NOT EXISTS (SELECT 1 FROM visit v WHERE v.plan_id = p.id)`,
  'visits due and not opened': `SELECT id FROM visit WHERE state = 'planned' AND due_at <= $1`,
  'visits opened without an evaluator': `SELECT id FROM visit WHERE state = 'open' AND due_at <= $1`,
  'due messages not relayed': `SELECT id FROM outbox WHERE relayed_at IS NULL AND due_at <= $1`,
  'deliveries not done': `SELECT message_id FROM delivery WHERE done_at IS NULL AND $1::timestamptz IS NOT NULL`,
  'openings or assignments without history': `
    SELECT v.id FROM visit v WHERE state = 'assigned' AND due_at <= $1 AND NOT (
      ARRAY(SELECT action FROM state_change s WHERE s.subject_id = v.id) @> ARRAY['open', 'assign'])`,
  'people drawn and not sampled, or sampled without their link': `
    SELECT v.id FROM visit v WHERE opened_at <= $1 AND (
      (SELECT count(*) FROM visit_sample s WHERE s.visit_id = v.id)
        < (SELECT sum((x ->> 'main')::int + (x ->> 'reserve')::int) FROM jsonb_array_elements(v.strata) x)
      OR (SELECT count(*) FROM survey_link l WHERE l.group_id = v.id)
        < (SELECT sum((x ->> 'main')::int) FROM jsonb_array_elements(v.strata) x))`,
  'assignments that nobody was told': `
    SELECT v.id FROM visit v WHERE state = 'assigned' AND opened_at <= $1 AND NOT EXISTS (
      SELECT 1 FROM inbox_message m WHERE m.subject_id = v.id AND m.kind = 'visit-assigned')`,
  'notices due that were neither sent nor called off': `
    SELECT id FROM visit_notice WHERE sent_at IS NULL AND called_off_at IS NULL AND due_at <= $1`,
  'notices sent that nobody received': `
    SELECT n.id FROM visit_notice n LEFT JOIN (
             SELECT o.payload ->> 'noticeId' AS notice, count(m.id) AS told
               FROM outbox o LEFT JOIN inbox_message m ON m.event_id = o.id WHERE o.payload ? 'noticeId' GROUP BY 1) t
           ON t.notice = n.id::text
     WHERE n.sent_at <= $1 AND cardinality(n.account_ids) > coalesce(t.told, 0)`,
  'openings missing in the audit log': `
    SELECT v.id FROM visit v WHERE opened_at <= $1 AND NOT EXISTS (SELECT 1 FROM audit_event e
      WHERE e.objects @> jsonb_build_array(jsonb_build_object('type', 'visit', 'id', v.id, 'action', 'open')))`,
};

const DOUBLED: Record<string, string> = {
  'steps of a visit, which do not follow each other': `
    SELECT v.id FROM visit v CROSS JOIN LATERAL (
             SELECT state, sum(n) AS n FROM (
               SELECT 'planned' AS state, 1 AS n
               UNION ALL SELECT to_state, 1 FROM state_change WHERE subject_id = v.id
               UNION ALL SELECT from_state, -1 FROM state_change WHERE subject_id = v.id) step GROUP BY state) stay
     WHERE stay.n <> (stay.state = v.state)::int AND $1::timestamptz IS NOT NULL`,
  'openings of a visit': `
    SELECT subject_id FROM state_change WHERE machine = 'visit' AND $1::timestamptz IS NOT NULL GROUP BY subject_id
    HAVING count(*) FILTER (WHERE action = 'open') > 1 + count(*) FILTER (WHERE action = 'restore')`,
  'plans, visits or evaluations of a project': `
    SELECT p.contract_id FROM evaluation_plan p WHERE $1::timestamptz IS NOT NULL AND (
      (SELECT count(*) FROM evaluation_plan q WHERE q.contract_id = p.contract_id) > 1
      OR EXISTS (SELECT 1 FROM visit v WHERE v.plan_id = p.id GROUP BY v.code HAVING count(*) > 1)
      OR (SELECT count(*) FROM evaluation e WHERE e.plan_id = p.id) > 1)`,
  'samples or links': `
    SELECT v.id FROM visit v WHERE opened_at <= $1 AND (
      (SELECT count(*) FROM visit_sample s WHERE s.visit_id = v.id)
        > (SELECT sum((x ->> 'main')::int + (x ->> 'reserve')::int) FROM jsonb_array_elements(v.strata) x)
      OR (SELECT count(*) FROM survey_link l WHERE l.group_id = v.id)
        > (SELECT sum((x ->> 'main')::int) FROM jsonb_array_elements(v.strata) x))`,
  'messages to somebody that a visit was assigned': `
    SELECT payload ->> 'visitId' FROM outbox WHERE message = 'evaluation.visit-assigned' AND $1::timestamptz IS NOT NULL
     GROUP BY payload ->> 'visitId', payload ->> 'accountId' HAVING count(*) > 1`,
  'messages of one reminder or escalation': `
    SELECT payload ->> 'noticeId' FROM outbox WHERE payload ? 'noticeId' AND $1::timestamptz IS NOT NULL
     GROUP BY 1 HAVING count(*) > 1`,
  'notices of one kind and visit to one receiver on one day': `
    SELECT subject_id FROM inbox_message WHERE subject_type = 'visit' AND $1::timestamptz IS NOT NULL
     GROUP BY subject_id, account_id, kind, (created_at AT TIME ZONE 'Asia/Shanghai')::date HAVING count(*) > 1`,
  'openings in the audit log': `
    SELECT o ->> 'id' FROM audit_event e, jsonb_array_elements(e.objects) o
     WHERE o ->> 'type' = 'visit' AND o ->> 'action' = 'open' AND $1::timestamptz IS NOT NULL
     GROUP BY 1 HAVING count(*) > 1`,
};

/** Everything that is wrong by that business time, when nothing is in hand any more. */
export async function findFaults(world: World, at: Date): Promise<Fault[]> {
  const faults: Fault[] = [];
  for (const [kind, questions] of [['lost', LOST] as const, ['doubled', DOUBLED] as const]) {
    for (const [what, sql] of Object.entries(questions)) {
      const found = await rows(world, sql, [at]);
      if (found.length > 0) faults.push({ kind, what, count: found.length });
    }
  }
  return faults;
}
