import { BY, CATEGORY, NAMES, PLACE, type Topic, month } from './topic.js';

/** Purchases by their contracts. */
export const purchases: Topic = {
  label: { zh: '采购', en: 'Purchases' },
  rows: `
    SELECT k.id, '/api/v1/contracts/' || k.id AS subject, k.title, k.signed_on AS "on", k.buyer_id AS owner_id,
           k.community_id AS place_id, k.amount_fen, t.method, t.rules #>> '{label,zh}' AS method_label,
           ${PLACE}, ${CATEGORY}, ${month('k.signed_on')}
      FROM contract k JOIN tender t ON t.id = k.tender_id ${NAMES('k')} WHERE k.signed_on IS NOT NULL`,
  by: BY,
  figures: {
    purchases: {
      label: { zh: '采购合同数', en: 'Purchase contracts' },
      definition: {
        zh: '期间内双方签订的采购合同，含其后终止的；创投协议不计',
        en: 'Contracts of purchases that both sides signed in the period, ended ones included; no grants',
      },
      ...{ how: 'count', measure: 'number', value: '1' },
    },
    amount: {
      label: { zh: '合同金额', en: 'Amount' },
      definition: {
        zh: '上述合同签订时的金额合计，补充合同不计',
        en: 'Their amounts as signed, without supplements',
      },
      ...{ how: 'sum', measure: 'yuan', value: 'r.amount_fen' },
    },
    'mean-amount': {
      label: { zh: '平均合同金额', en: 'Mean amount' },
      definition: { zh: '合同金额除以合同数', en: 'The amount divided by the number of contracts' },
      ...{ how: 'mean', measure: 'yuan', value: 'r.amount_fen' },
    },
  },
};
