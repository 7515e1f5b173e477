import { SMALLEST_CELL } from '../../../shared/smallest-cell.js';
import { BY, CATEGORY, NAMES, PLACE, type Topic, month } from './topic.js';

const COMMON = `k.buyer_id AS owner_id, k.community_id AS place_id, ${PLACE}, ${CATEGORY}`;

/** Whether services were evaluated and visited; scores of visits with five answers at least. */
export const evaluation: Topic = {
  label: { zh: '评估与回访', en: 'Evaluation and visits' },
  rows: `
    SELECT k.id, '/api/v1/contracts/' || k.id AS subject, k.title, k.accepted_on AS "on", ${COMMON}, ${month('k.accepted_on')},
           EXISTS (SELECT FROM evaluation e WHERE e.contract_id = k.id AND e.concluded_on IS NOT NULL)::int AS evaluated,
           NULL::int AS visited, NULL::numeric AS score
      FROM contract k ${NAMES('k')} WHERE k.accepted_on IS NOT NULL AND k.return_visit_template <> 'none'
    UNION ALL
    SELECT v.id, '/api/v1/visits/' || v.id, k.title, v.due_on, ${COMMON}, ${month('v.due_on')}, NULL,
           (v.state = 'concluded')::int, CASE WHEN (v.result ->> 'valid')::int >= ${SMALLEST_CELL} THEN v.score END
      FROM visit v JOIN contract k ON k.id = v.contract_id ${NAMES('k')}
     WHERE v.state <> 'dropped' AND v.due_on <= $5::date`,
  by: { place: BY.place, category: BY.category, month: BY.month },
  figures: {
    accepted: {
      label: { zh: '通过末期验收的合同', en: 'Contracts accepted' },
      definition: {
        zh: '期间内通过末期验收、应当评估的合同',
        en: 'Contracts finally accepted in the period that are to be evaluated',
      },
      ...{ how: 'count', measure: 'number', value: 'r.evaluated' },
    },
    evaluated: {
      label: { zh: '评估覆盖率', en: 'Evaluation coverage' },
      definition: { zh: '其中评估已有结论的比例', en: 'Share of them whose evaluation is concluded' },
      ...{ how: 'share', measure: 'percent', value: 'r.evaluated' },
    },
    visits: {
      label: { zh: '到期回访', en: 'Visits due' },
      definition: {
        zh: '期间内到期的回访（至今日），取消的不计，免做的计入',
        en: 'Visits that fell due in the period, up to today; skipped ones count, dropped ones do not',
      },
      ...{ how: 'count', measure: 'number', value: 'r.visited' },
    },
    concluded: {
      label: { zh: '回访完成率', en: 'Visits concluded' },
      definition: { zh: '其中已完成的比例', en: 'Share of them that are concluded' },
      ...{ how: 'share', measure: 'percent', value: 'r.visited' },
    },
    score: {
      label: { zh: '平均回访得分', en: 'Mean score of visits' },
      definition: {
        zh: '有五份以上有效答卷的回访得分平均',
        en: 'Mean of the scores of visits with five valid answers at least',
      },
      ...{ how: 'mean', measure: 'point', value: 'r.score' },
    },
  },
};
