import { type Figure, type Topic, dayIn } from './topic.js';

const IN_YEARS = 'f.fiscal_year BETWEEN extract(year FROM $1::date) AND extract(year FROM $2::date)';

const SOURCES = `
  (VALUES ('fiscal-district', '区财政'), ('fiscal-city', '市财政'), ('fiscal-province', '省财政'),
          ('welfare-lottery', '福彩公益金'), ('street', '街道'), ('cooperative', '经济股份合作社'),
          ('community-foundation', '社区基金会'), ('donation', '捐赠'), ('self-raised', '自筹'),
          ('benefiting-unit', '受益单位')) AS v (source, label)`;

/** Funds' money: what came in by source, and the ledger's lines by account and purpose. */
export const funds: Topic = {
  label: { zh: '资金执行', en: 'Funding execution' },
  rows: `
    SELECT s.id, '/api/v1/funds/' || f.id AS subject, f.name AS title, coalesce(s.received_on, ${dayIn('f.created_at')}) AS "on",
           f.unit_id AS owner_id, NULL::uuid AS place_id, 'income' AS account, s.amount_fen, f.id::text AS fund,
           f.name AS fund_label, s.kind AS source, v.label AS source_label, NULL AS purpose, NULL AS purpose_label
      FROM fund_source s JOIN fund f ON f.id = s.fund_id LEFT JOIN ${SOURCES} ON v.source = s.kind WHERE ${IN_YEARS}
    UNION ALL
    SELECT md5(e.id || '/' || l.position)::uuid, '/api/v1/funds/' || f.id || '/entries', f.name, ${dayIn('e.at')}, f.unit_id,
           i.community_id, l.account, l.amount_fen, f.id::text, f.name, NULL, NULL, c.code, c.name
      FROM fund_entry e JOIN fund f ON f.id = e.fund_id JOIN fund_entry_line l ON l.entry_id = e.id
      LEFT JOIN service_item i ON i.id = l.commitment_id LEFT JOIN service_category c ON c.code = i.category
     WHERE l.account <> 'external' AND ${IN_YEARS}`,
  asOf: true,
  by: {
    fund: { zh: '资金', en: 'Fund' },
    source: { zh: '资金来源', en: 'Source' },
    purpose: { zh: '用途（服务类别）', en: 'Purpose (service category)' },
  },
  figures: {
    income: money(
      'income',
      '到位资金',
      'Income',
      '各来源拨入的资金，至期末',
      'What sources paid in, up to the last day',
    ),
    reserved: money(
      'reserved',
      '已预留',
      'Reserved',
      '为采购预留、尚未签约',
      'Set aside for purchases, no contract yet',
    ),
    committed: money(
      'committed',
      '已签约',
      'Committed',
      '已签约、尚未支付',
      'Bound by contracts, not paid yet',
    ),
    spent: money('spent', '已支付', 'Spent', '已支付，退回的已扣除', 'Paid, less what came back'),
    left: money(
      'available',
      '可用余额',
      'Left',
      '未预留、未签约、未支付',
      'Neither reserved, committed nor spent',
    ),
  },
};

function money(account: string, zh: string, en: string, means: string, meansEn: string): Figure {
  const scope = { zh: '；期间所涉预算年度的资金', en: '; funds of the budget years that the period touches' };
  return {
    label: { zh, en },
    definition: { zh: means + scope.zh, en: meansEn + scope.en },
    ...{ how: 'sum', measure: 'yuan', value: `CASE WHEN r.account = '${account}' THEN r.amount_fen END` },
  };
}
