import { RUNNING_CLOCKS } from '../../../contracting/index.js';
import { UNPUBLISHED_STATEMENTS } from '../../../funding/index.js';
import { BY, type Topic } from './topic.js';

const LABELS = `
  (VALUES ('sign', '签订合同'), ('publish', '公开合同'), ('file', '合同备案'), ('publish-change', '公开合同变更'),
          ('bond', '收取履约保证金'), ('bond-return', '退还履约保证金'), ('defence', '违约申辩'), ('rectify', '违约整改'),
          ('consent', '答复同意申请'), ('successor', '补充关键人员'), ('pay', '支付款项'), ('invoice', '办理付款申请'),
          ('deliver', '提交成果'), ('accept', '组织验收'), ('rework', '返工'), ('assess', '完成评估'),
          ('supervision', '监督检查整改'), ('publish-acceptance', '公开验收结果'), ('decide-task', '部门事项准入决定'), ('decide-item', '清单项目准入决定'),
          ('rectification', '评估整改'), ('visit', '项目回访'), ('fund-statement', '公布年度资金收支')) AS l (duty, label)`;

const ROWS = `
  SELECT q.clock, q.id, coalesce('/api/v1/contracts/' || q."contractId", '/api/v1/awards/' || q.id), q.title, q."lastOn",
         q."buyerId", coalesce((SELECT k.community_id FROM contract k WHERE k.id = q."contractId"),
           (SELECT t.community_id FROM award a JOIN tender t ON t.id = a.tender_id WHERE a.id = q.id))
    FROM (${RUNNING_CLOCKS}) q
  UNION ALL
  SELECT 'decide-task', id, '/api/v1/assigned-tasks/' || id, title, decide_by, street_id, community_id
    FROM assigned_task WHERE state = 'applied'
  UNION ALL
  SELECT 'decide-item', id, '/api/v1/service-items/' || id, title, decide_by, street_id, community_id
    FROM service_item WHERE state = 'submitted'
  UNION ALL
  SELECT 'rectification', z.id, '/api/v1/rectifications/' || z.id, k.title, z.due_on, k.buyer_id, k.community_id
    FROM rectification z JOIN contract k ON k.id = z.contract_id WHERE z.state IN ('ordered', 'planned')
  UNION ALL
  SELECT 'visit', v.id, '/api/v1/visits/' || v.id, k.title, v.due_on, k.buyer_id, k.community_id
    FROM visit v JOIN contract k ON k.id = v.contract_id WHERE v.state IN ('open', 'assigned')
  UNION ALL
  SELECT 'fund-statement', md5(s.unit_id || ' ' || s.fiscal_year)::uuid,
         '/api/v1/fund-statements/' || s.unit_id || '/' || s.fiscal_year, n.name || ' ' || s.fiscal_year, s.last_on,
         s.unit_id, NULL FROM (${UNPUBLISHED_STATEMENTS}) s JOIN unit n ON n.id = s.unit_id`;

/** What should have been done and is not, on this day. */
export const overdue: Topic = {
  label: { zh: '逾期事项', en: 'Overdue' },
  rows: `
    SELECT md5(x.duty || x.id)::uuid AS id, x.subject, x.title, x."on", x.owner_id, x.place_id, x.duty,
           l.label AS duty_label, $5::date - x."on" AS late, u.id::text AS place, u.name AS place_label
      FROM (${ROWS}) x (duty, id, subject, title, "on", owner_id, place_id)
      LEFT JOIN ${LABELS} USING (duty) LEFT JOIN unit u ON u.id = x.place_id
     WHERE x."on" < $5::date`,
  by: { duty: { zh: '事项', en: 'Duty' }, place: BY.place },
  figures: {
    overdue: {
      label: { zh: '逾期未办', en: 'Overdue' },
      definition: {
        zh: '最后期限在期间内、今日仍未办的事项；回访自到期日起算',
        en: 'Duties whose last day lies in the period and that are not done today; visits from the day they fell due',
      },
      ...{ how: 'count', measure: 'number', value: '1' },
    },
    'mean-late': {
      label: { zh: '平均逾期', en: 'Mean delay' },
      definition: { zh: '至今日的逾期自然日平均', en: 'Mean of the calendar days up to today' },
      ...{ how: 'mean', measure: 'day', value: 'r.late' },
    },
    'most-late': {
      label: { zh: '最长逾期', en: 'Longest delay' },
      definition: { zh: '至今日的逾期自然日最大值', en: 'The most of these days' },
      ...{ how: 'most', measure: 'day', value: 'r.late' },
    },
  },
};
