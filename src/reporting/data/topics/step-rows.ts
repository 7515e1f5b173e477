import { dayIn } from './topic.js';

/** A step of the line: what it is called, and SQL of id, subject, title, on, owner_id, place_id, begun, due. */
interface Step {
  readonly zh: string;
  readonly sql: string;
}

const at = (resource: string, id: string) => `'/api/v1/${resource}/' || ${id}`;

/** The line from the list to the payment, in its order; days are whole calendar days. */
export const STEPS: Readonly<Record<string, Step>> = {
  'task-admission': {
    zh: '部门事项准入',
    sql: `SELECT s.id, ${at('assigned-tasks', 's.id')}, s.title, s.decided_on, s.street_id, s.community_id,
                 ${dayIn('s.created_at')}, s.decide_by FROM assigned_task s WHERE s.decided_on IS NOT NULL`,
  },
  admission: {
    zh: '清单项目准入',
    sql: `SELECT a.id, ${at('service-items', 'i.id')}, i.title, ${dayIn('a.created_at')}, a.street_id, a.community_id,
                 ${dayIn('i.submitted_at')}, i.decide_by
            FROM admission a JOIN service_item i ON i.id = a.item_id
           WHERE a.decision = 'admit' AND i.submitted_at <= a.created_at`,
  },
  publication: {
    zh: '准入至清单公布',
    sql: `SELECT i.id, ${at('service-items', 'i.id')}, i.title, ${dayIn('i.published_at')}, i.street_id, i.community_id,
                 (SELECT ${dayIn('max(a.created_at)')} FROM admission a WHERE a.item_id = i.id AND a.decision = 'admit'),
                 NULL::date FROM service_item i WHERE i.published_at IS NOT NULL`,
  },
  tender: {
    zh: '清单公布至采购公告',
    sql: `SELECT t.id, ${at('tenders', 't.id')}, t.title, t.issued_on, t.buyer_id, t.community_id,
                 ${dayIn('i.published_at')}, NULL::date
            FROM tender t JOIN service_item i ON i.id = t.item_id
           WHERE t.issued_on IS NOT NULL AND t.state <> 'drafted' AND t.retender_of IS NULL`,
  },
  award: {
    zh: '采购公告至成交',
    sql: `SELECT a.id, ${at('awards', 'a.id')}, t.title, a.confirmed_on, t.buyer_id, t.community_id, t.issued_on,
                 NULL::date FROM award a JOIN tender t ON t.id = a.tender_id WHERE a.state = 'active'`,
  },
  contract: {
    zh: '成交至签订合同',
    sql: `SELECT k.id, ${at('contracts', 'k.id')}, k.title, k.signed_on, k.buyer_id, k.community_id, a.confirmed_on,
                 k.sign_by FROM contract k JOIN award a ON a.id = k.award_id WHERE k.signed_on IS NOT NULL`,
  },
  acceptance: {
    zh: '提交成果至验收',
    sql: `SELECT x.id, ${at('acceptances', 'x.id')}, k.title, x.accepted_on, k.buyer_id, k.community_id, m.submitted_on,
                 m.accept_by FROM acceptance x JOIN milestone m ON m.id = x.milestone_id JOIN contract k ON k.id = x.contract_id
           WHERE x.accepted_on IS NOT NULL AND m.submitted_on IS NOT NULL`,
  },
  payment: {
    zh: '验收至付款',
    sql: `SELECT p.id, ${at('payments', 'p.id')}, k.title, p.paid_on, k.buyer_id, k.community_id, q.runs_from, q.pay_by
            FROM standing_payment p JOIN contract k ON k.id = p.contract_id
            JOIN payment_clock q ON q.milestone_id = p.milestone_id`,
  },
};

const COLUMNS = 'id, subject, title, "on", owner_id, place_id, begun, due';

/** All steps that were taken, told apart by `step`; one whose days run backwards (revised, submitted anew) is left out. */
export const STEP_ROWS = `
  SELECT x.*, u.id::text AS place, u.name AS place_label, to_char(x."on", 'YYYY-MM') AS month,
         to_char(x."on", 'YYYY-MM') AS month_label
    FROM (${Object.entries(STEPS)
      .map(
        ([step, { zh, sql }]) =>
          `SELECT s.*, '${step}' AS step, '${zh}' AS step_label FROM (${sql}) s (${COLUMNS})`,
      )
      .join(' UNION ALL ')}) x
    LEFT JOIN unit u ON u.id = x.place_id WHERE x.begun <= x."on"`;
