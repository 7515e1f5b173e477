import { BY, CATEGORY, NAMES, PLACE, type Topic, month } from './topic.js';

/** What was awarded beside what was foreseen, and how far bids of a lot lay apart; lots with an award alone. */
export const priceSpread: Topic = {
  label: { zh: '价格离散', en: 'Price spread' },
  rows: `
    SELECT a.id, '/api/v1/awards/' || a.id AS subject, t.title, a.confirmed_on AS "on", t.buyer_id AS owner_id,
           t.community_id AS place_id, t.method, t.rules #>> '{label,zh}' AS method_label, ${PLACE}, ${CATEGORY},
           ${month('a.confirmed_on')}, a.amount_fen, l.ceiling_fen, t.budget_fen, p.low, p.high, p.bids,
           (SELECT count(*) FROM lot other WHERE other.tender_id = t.id) AS lots
      FROM award a JOIN lot l ON l.id = a.lot_id JOIN tender t ON t.id = a.tender_id ${NAMES('t')}
     CROSS JOIN LATERAL (SELECT count(*) AS bids, min(coalesce(b.final_price_fen, b.price_fen)) AS low,
                                max(coalesce(b.final_price_fen, b.price_fen)) AS high
                           FROM bid b WHERE b.lot_id = l.id AND b.state = 'valid') p
     WHERE a.state = 'active' AND t.framework IS NULL`,
  by: BY,
  figures: {
    awards: {
      label: { zh: '成交数', en: 'Awards' },
      definition: {
        zh: '期间内确认且有效的成交结果；框架协议征集不计',
        en: 'Awards confirmed in the period that stand; frameworks are left out',
      },
      ...{ how: 'count', measure: 'number', value: '1' },
    },
    awarded: {
      label: { zh: '成交金额', en: 'Awarded' },
      definition: { zh: '上述成交金额合计', en: 'Sum of these awards' },
      ...{ how: 'sum', measure: 'yuan', value: 'r.amount_fen' },
    },
    ceiling: {
      label: { zh: '最高限价', en: 'Ceilings' },
      definition: { zh: '上述采购包的最高限价合计', en: 'Sum of the ceilings of their lots' },
      ...{ how: 'sum', measure: 'yuan', value: 'r.ceiling_fen' },
    },
    'of-ceiling': {
      label: { zh: '成交价占最高限价', en: 'Award of the ceiling' },
      definition: {
        zh: '各采购包成交价占最高限价百分比的平均',
        en: 'Mean of the awards as a percentage of their ceilings',
      },
      ...{
        how: 'mean',
        measure: 'percent',
        value: 'round(100.0 * r.amount_fen / nullif(r.ceiling_fen, 0), 2)',
      },
    },
    'of-budget': {
      label: { zh: '成交价占预算', en: 'Award of the estimate' },
      definition: {
        zh: '不分包采购的成交价占预算百分比的平均',
        en: 'Mean of the awards as a percentage of the budget, purchases of one lot alone',
      },
      ...{ how: 'mean', measure: 'percent' },
      value: 'CASE WHEN r.lots = 1 THEN round(100.0 * r.amount_fen / nullif(r.budget_fen, 0), 2) END',
    },
    ...spreads(),
  },
};

function spreads(): Topic['figures'] {
  const value = 'CASE WHEN r.bids > 1 THEN round(100.0 * (r.high - r.low) / nullif(r.low, 0), 2) END';
  const definition = {
    zh: '有两份以上有效报价的采购包：最高价超出最低价的百分比，取最后报价',
    en: 'Of lots with two valid prices or more: by how many percent the highest exceeds the lowest, last offers',
  };
  const figure = (how: 'mean' | 'least' | 'most', zh: string, en: string) => ({
    ...{ label: { zh, en }, definition, how, measure: 'percent' as const, value },
  });
  return {
    spread: figure('mean', '报价差距（平均）', 'Spread of prices, mean'),
    'least-spread': figure('least', '报价差距（最小）', 'Spread of prices, least'),
    'most-spread': figure('most', '报价差距（最大）', 'Spread of prices, most'),
  };
}
