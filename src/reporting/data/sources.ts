/** How a figure is computed: a SQL expression over `c` (the community), $2 and $3 (first and last day, inclusive). */
export interface Source {
  readonly label: string;
  readonly definition: string;
  readonly measure: string;
  readonly sql: string;
}

const DAYS = (column: string) => `(${column} AT TIME ZONE 'Asia/Shanghai')::date BETWEEN $2 AND $3`;
const FIGURE = (column: string) =>
  `(SELECT f.${column} FROM community_figures f WHERE f.community_id = c.id AND f.as_of <= $3
     ORDER BY f.as_of DESC LIMIT 1)`;

/**
 * Every figure that a register of the program has. Those of a day are as of the period's last; null: nobody entered it.
 * The dictionary's terms name them; a report can ask for no other without being filled in by hand.
 */
export const SOURCES = {
  households: {
    ...{ label: '户数', definition: '社区登记的户数，取统计期末最近一次填报', measure: '户' },
    sql: FIGURE('households'),
  },
  residents: {
    ...{ label: '居民数', definition: '社区登记的居民数，取统计期末最近一次填报', measure: '人' },
    sql: FIGURE('residents'),
  },
  grids: {
    ...{ label: '网格数', definition: '社区划分的网格数，取统计期末最近一次填报', measure: '个' },
    sql: FIGURE('grids'),
  },
  'grid-workers': {
    ...{ label: '网格员数', definition: '配备的网格员数，取统计期末最近一次填报', measure: '人' },
    sql: FIGURE('grid_workers'),
  },
  'community-groups': {
    ...{ label: '社区社会组织数', definition: '统计期末备案且未终止的社区社会组织', measure: '个' },
    sql: `(SELECT count(*) FROM community_group g WHERE g.community_id = c.id AND g.filed_on <= $3
            AND (g.ended_on IS NULL OR g.ended_on >= $3))`,
  },
  volunteers: {
    ...{ label: '注册志愿者人数', definition: '统计期末在册的志愿者', measure: '人' },
    sql: `(SELECT count(*) FROM volunteer v WHERE v.community_id = c.id
            AND (v.created_at AT TIME ZONE 'Asia/Shanghai')::date <= $3 AND (v.left_on IS NULL OR v.left_on > $3))`,
  },
  'volunteer-minutes': {
    ...{ label: '志愿服务时长', definition: '统计期内服务记录合计，更正后', measure: '分钟' },
    sql: `(SELECT coalesce(sum(h.minutes), 0) FROM volunteer_hours h JOIN volunteer v ON v.id = h.volunteer_id
            WHERE v.community_id = c.id AND h.served_on BETWEEN $2 AND $3)`,
  },
  'service-requests': {
    ...{ label: '居民服务诉求件数', definition: '统计期内受理的热线、网站、短信诉求', measure: '件' },
    sql: `(SELECT count(*) FROM service_request r WHERE r.community_id = c.id AND ${DAYS('r.created_at')})`,
  },
  needs: {
    ...{ label: '登记需求数', definition: '统计期内登记的居民需求', measure: '条' },
    sql: `(SELECT count(*) FROM need n WHERE n.community_id = c.id AND ${DAYS('n.created_at')})`,
  },
  'tasks-admitted': {
    ...{ label: '准入事项数', definition: '统计期内准入的部门下派事项', measure: '项' },
    sql: `(SELECT count(*) FROM assigned_task t WHERE t.community_id = c.id AND t.state IN ('admitted', 'done')
            AND t.decided_on BETWEEN $2 AND $3)`,
  },
  inspections: {
    ...{ label: '检查次数', definition: '统计期内准入事项带来的检查次数', measure: '次' },
    sql: `(SELECT coalesce(sum(t.inspections), 0) FROM assigned_task t WHERE t.community_id = c.id
            AND t.state IN ('admitted', 'done') AND t.decided_on BETWEEN $2 AND $3)`,
  },
  'items-published': {
    ...{ label: '公布服务项目数', definition: '统计期内公布的服务清单项目', measure: '项' },
    sql: `(SELECT count(*) FROM service_item i WHERE i.community_id = c.id AND ${DAYS('i.published_at')})`,
  },
  'contracts-signed': {
    ...{ label: '签订服务合同数', definition: '统计期内双方签订的购买服务合同', measure: '份' },
    sql: `(SELECT count(*) FROM contract k WHERE k.community_id = c.id AND k.signed_on BETWEEN $2 AND $3)`,
  },
  'visits-concluded': {
    ...{ label: '完成回访次数', definition: '统计期内完成的项目回访', measure: '次' },
    sql: `(SELECT count(*) FROM visit v JOIN contract k ON k.id = v.contract_id
            WHERE k.community_id = c.id AND v.concluded_on BETWEEN $2 AND $3)`,
  },
  'visit-people-asked': {
    ...{
      label: '回访联系人数',
      definition: '统计期内完成的回访中联系的服务对象（含拒访和联系不上）',
      measure: '人次',
    },
    sql: `(SELECT coalesce(sum((v.result ->> 'valid')::int + (v.result ->> 'invalid')::int
              + (v.result ->> 'refused')::int + (v.result ->> 'unreachable')::int), 0)
             FROM visit v JOIN contract k ON k.id = v.contract_id
            WHERE k.community_id = c.id AND v.result IS NOT NULL AND v.concluded_on BETWEEN $2 AND $3)`,
  },
  'visit-valid-answers': {
    ...{ label: '回访有效答卷', definition: '统计期内完成的回访中服务对象的有效答卷', measure: '份' },
    sql: `(SELECT coalesce(sum((v.result ->> 'valid')::int), 0) FROM visit v JOIN contract k ON k.id = v.contract_id
            WHERE k.community_id = c.id AND v.result IS NOT NULL AND v.concluded_on BETWEEN $2 AND $3)`,
  },
  'volunteers-from-served': {
    ...{
      label: '服务对象转为志愿者',
      definition: '统计期内登记的志愿者中此前已在居民服务名册或服务台账上的人数',
      measure: '人',
    },
    sql: `(SELECT count(*) FROM volunteer w JOIN known_person p ON p.id = w.person_id
            WHERE w.community_id = c.id AND ${DAYS('w.created_at')} AND (w.was_served OR EXISTS
              (SELECT 1 FROM service_recipient r WHERE r.phone_mac = p.phone_mac AND r.created_at <= w.created_at)))`,
  },
} as const satisfies Record<string, Source>;

export type SourceName = keyof typeof SOURCES;
export const SOURCE_NAMES = Object.keys(SOURCES) as SourceName[];
