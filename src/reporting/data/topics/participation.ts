import { BY, CATEGORY, NAMES, PLACE, type Topic, dayIn, month } from './topic.js';

/** Who took part, lot by lot; nothing is known of a lot before its bids were opened. */
export const participation: Topic = {
  label: { zh: '参与情况', en: 'Participation' },
  rows: `
    SELECT l.id, '/api/v1/tenders/' || t.id AS subject, t.title || '（第' || l.number || '包）' AS title,
           ${dayIn('o.created_at')} AS "on", t.buyer_id AS owner_id, t.community_id AS place_id, t.method,
           t.rules #>> '{label,zh}' AS method_label, ${PLACE}, ${CATEGORY}, ${month(dayIn('o.created_at'))},
           (SELECT count(*) FROM bid b WHERE b.lot_id = l.id AND b.state IN ('opened', 'valid', 'left', 'disqualified')) AS bids
      FROM opening o JOIN tender t ON t.id = o.tender_id JOIN lot l ON l.tender_id = t.id ${NAMES('t')}
     WHERE o.stage = 'bids' AND l.state <> 'cancelled'`,
  by: BY,
  figures: {
    lots: {
      label: { zh: '开启的采购包数', en: 'Opened lots' },
      definition: {
        zh: '期间内开启响应文件的采购包，取消的不计',
        en: 'Lots whose bids were opened in the period, cancelled ones left out',
      },
      ...{ how: 'count', measure: 'number', value: '1' },
    },
    bids: {
      label: { zh: '响应文件数', en: 'Bids' },
      definition: {
        zh: '开启的响应文件，含其后无效、退出的；开启前不统计',
        en: 'Bids that were opened, also those that were found invalid or left; none before the opening',
      },
      ...{ how: 'sum', measure: 'number', value: 'r.bids' },
    },
    'bids-per-lot': {
      label: { zh: '平均每包响应文件数', en: 'Bids per lot' },
      definition: { zh: '响应文件数除以采购包数', en: 'Bids divided by lots' },
      ...{ how: 'mean', measure: 'number', value: 'r.bids' },
    },
    'single-bid': {
      label: { zh: '仅一家响应的比例', en: 'Single bids' },
      definition: { zh: '仅有一份响应文件的采购包所占比例', en: 'Share of the lots with one bid alone' },
      ...{ how: 'share', measure: 'percent', value: '(r.bids = 1)::int' },
    },
  },
};
