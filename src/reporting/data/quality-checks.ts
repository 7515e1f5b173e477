interface Text {
  readonly zh: string;
  readonly en: string;
}

/** One way in which records can lack something or be out of date. */
export interface QualityCheck {
  /** `missing`: it should be there; `stale`: its day is over. */
  readonly kind: 'missing' | 'stale';
  readonly label: Text;
  readonly definition: Text;
  /**
   * Its rows: `id`, `unit_id` (who has to mend it), `title`, `since` (the day from which on), `path` (where it is read). $1 is
   * today, $2 the days after which figures are old, $3 those after which a ledger is silent.
   */
  readonly sql: string;
}

const PERFORMED = `k.state IN ('performing', 'suspended')`;
const CURRENT = `c.kind = 'community' AND (c.valid_to IS NULL OR c.valid_to >= $1::date)`;

/** Every check; none repeats what a clock of a contract reminds of, but for its publication. */
export const QUALITY_CHECKS = {
  'contract-text': {
    kind: 'missing',
    label: { zh: '合同缺正文', en: 'Contracts without text' },
    definition: {
      zh: '双方已签订而没有合同正文的合同',
      en: 'Contracts signed by both sides of which no text is kept',
    },
    sql: `SELECT k.id, k.buyer_id AS unit_id, k.title, k.signed_on AS since, '/api/v1/contracts/' || k.id AS path
            FROM contract k WHERE k.signed_on IS NOT NULL
             AND NOT EXISTS (SELECT FROM contract_document d WHERE d.contract_id = k.id)`,
  },
  'contract-unpublished': {
    kind: 'missing',
    label: { zh: '合同逾期未公告', en: 'Contracts not published in time' },
    definition: { zh: '公告期限已过而未公告的合同', en: 'Contracts whose last day for publication is over' },
    sql: `SELECT k.id, k.buyer_id AS unit_id, k.title, k.publish_by AS since, '/api/v1/contracts/' || k.id AS path
            FROM contract k WHERE k.published_on IS NULL AND k.publish_by < $1::date`,
  },
  'office-unknown': {
    kind: 'missing',
    label: { zh: '采购人或成交供应商无办公地址', en: 'Buyers and winners without an address' },
    definition: {
      zh: '发布过采购的采购人、获得合同的承接机构中未填写办公地址的，公告无法列明（实施条例第四十三条）',
      en: 'Buyers with a published purchase and providers with a contract whose notices can’t say where they are found',
    },
    sql: `SELECT DISTINCT u.id, p.unit_id, u.name AS title, NULL::date AS since, '/api/v1/units/' || u.id AS path
            FROM unit u JOIN (SELECT t.buyer_id AS id, t.buyer_id AS unit_id FROM tender t WHERE t.issued_on IS NOT NULL
                              UNION SELECT k.organization_id, k.buyer_id FROM contract k) p ON p.id = u.id
           WHERE u.office_address IS NULL`,
  },
  'milestone-overdue': {
    kind: 'stale',
    label: { zh: '到期节点无状态', en: 'Milestones past their day without a state' },
    definition: {
      zh: '履行中合同的到期日已过、既未提交也未达成的交付和报告节点',
      en: 'Deliveries and reports of running contracts whose day is over and of which nothing was handed in',
    },
    sql: `SELECT m.id, k.buyer_id AS unit_id, m.title, m.due_on AS since,
                 '/api/v1/contracts/' || k.id || '/milestones' AS path
            FROM milestone m JOIN contract k ON k.id = m.contract_id
           WHERE ${PERFORMED} AND m.state = 'planned' AND m.kind IN ('delivery', 'report') AND m.due_on < $1::date`,
  },
  'ledger-silent': {
    kind: 'stale',
    label: { zh: '服务台账久未更新', en: 'Silent service ledgers' },
    definition: {
      zh: '服务已开始、DATA_LEDGER_SILENT_DAYS 日内没有服务记录的履行中合同',
      en: 'Running contracts whose service has begun without a line in the ledger for DATA_LEDGER_SILENT_DAYS days',
    },
    sql: `SELECT k.id, k.buyer_id AS unit_id, k.title, coalesce(r.last, k.service_from) AS since,
                 '/api/v1/contracts/' || k.id || '/service-records' AS path
            FROM contract k
            LEFT JOIN LATERAL (SELECT max(s.served_on) AS last FROM service_record s WHERE s.contract_id = k.id) r ON TRUE
           WHERE k.state = 'performing' AND coalesce(r.last, k.service_from) < $1::date - $3::integer`,
  },
  'visit-overdue': {
    kind: 'stale',
    label: { zh: '回访逾期', en: 'Overdue return visits' },
    definition: {
      zh: '到期日已过而未提交结果的回访',
      en: 'Return visits whose day is over without a result',
    },
    sql: `SELECT v.id, k.buyer_id AS unit_id, k.title || ' ' || v.code AS title, v.due_on AS since,
                 '/api/v1/visits/' || v.id AS path
            FROM visit v JOIN contract k ON k.id = v.contract_id
           WHERE v.state IN ('planned', 'open', 'assigned') AND v.due_on < $1::date`,
  },
  'credential-expired': {
    kind: 'stale',
    label: { zh: '承接机构证照过期', en: 'Expired credentials of providers' },
    definition: {
      zh: '履行中合同的承接机构已过期、且没有同类有效证照的证照',
      en: 'Papers of providers of running contracts that expired without another one of their kind in force',
    },
    sql: `SELECT DISTINCT ON (x.id, k.buyer_id) x.id, k.buyer_id AS unit_id, o.name || ' ' || x.kind AS title,
                 x.valid_to AS since, '/api/v1/organizations/' || o.id || '/credentials/' || x.id AS path
            FROM credential x JOIN organization o ON o.id = x.organization_id
            JOIN contract k ON k.organization_id = o.id AND ${PERFORMED}
           WHERE x.valid_to < $1::date AND NOT EXISTS (
             SELECT FROM credential n WHERE n.organization_id = x.organization_id AND n.kind = x.kind AND n.id <> x.id
                AND (n.valid_to IS NULL OR n.valid_to > x.valid_to))`,
  },
  'figures-missing': {
    kind: 'missing',
    label: { zh: '社区未填报人员数据', en: 'Communities without figures' },
    definition: {
      zh: '从未填报户数、居民数、网格和工作人员数的社区',
      en: 'Communities that never entered households, residents, grids and staff',
    },
    sql: `SELECT c.id, c.id AS unit_id, c.name AS title, NULL::date AS since,
                 '/api/v1/communities/' || c.id || '/profile' AS path
            FROM unit c WHERE ${CURRENT} AND NOT EXISTS (SELECT FROM community_figures f WHERE f.community_id = c.id)`,
  },
  'figures-stale': {
    kind: 'stale',
    label: { zh: '社区人员数据过旧', en: 'Old figures of communities' },
    definition: {
      zh: '最近一次填报早于 DATA_STALE_DAYS 日之前的社区',
      en: 'Communities whose last figures are older than DATA_STALE_DAYS days',
    },
    sql: `SELECT c.id, c.id AS unit_id, c.name AS title, f.last AS since,
                 '/api/v1/communities/' || c.id || '/profile' AS path
            FROM unit c CROSS JOIN LATERAL
                 (SELECT max(as_of) AS last FROM community_figures WHERE community_id = c.id) f
           WHERE ${CURRENT} AND f.last < $1::date - $2::integer`,
  },
  'list-missing': {
    kind: 'missing',
    label: { zh: '本年度服务清单未公布', en: 'Communities without a list of this year' },
    definition: {
      zh: '本年度没有公布服务项目清单的社区',
      en: 'Communities of which no service list of this year is published',
    },
    sql: `SELECT c.id, c.id AS unit_id, c.name AS title, (SELECT max(l.published_at)::date FROM service_list l
                   WHERE l.community_id = c.id AND l.published_at IS NOT NULL) AS since,
                 '/api/v1/units/' || c.id AS path
            FROM unit c WHERE ${CURRENT} AND NOT EXISTS (
             SELECT FROM service_list l WHERE l.community_id = c.id AND l.state = 'published'
                AND l.year = date_part('year', $1::date))`,
  },
} as const satisfies Record<string, QualityCheck>;

export type QualityCode = keyof typeof QUALITY_CHECKS;
export const QUALITY_CODES = Object.keys(QUALITY_CHECKS) as readonly QualityCode[];
