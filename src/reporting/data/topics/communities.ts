import { type Figure, type Topic } from './topic.js';

/** Communities with their organizations, grids and staff on the window's last day. */
export const communities: Topic = {
  label: { zh: '社区力量', en: 'Communities' },
  rows: `
    SELECT u.id, '/api/v1/communities/' || u.id AS subject, u.name AS title, $2::date AS "on", u.id AS owner_id,
           u.id AS place_id, s.id::text AS street, s.name AS street_label, f.households, f.residents, f.grids,
           f.grid_workers, f.staff, f.as_of,
           (SELECT count(*) FROM community_group g WHERE g.community_id = u.id AND g.filed_on <= $2
               AND (g.ended_on IS NULL OR g.ended_on > $2)) AS groups,
           (SELECT count(DISTINCT k.organization_id) FROM contract k WHERE k.community_id = u.id
               AND k.signed_on <= $2 AND k.service_from <= $2 AND k.service_to >= $1
               AND (k.terminated_on IS NULL OR k.terminated_on >= $1)) AS organizations
      FROM unit u JOIN unit s ON s.id = u.parent_id
      LEFT JOIN LATERAL (SELECT * FROM community_figures f WHERE f.community_id = u.id AND f.as_of <= $2
                          ORDER BY f.as_of DESC LIMIT 1) f ON true
     WHERE u.kind = 'community' AND (u.valid_from IS NULL OR u.valid_from <= $2)
       AND (u.valid_to IS NULL OR u.valid_to >= $2)`,
  by: { street: { zh: '街道', en: 'Street' } },
  figures: {
    communities: {
      label: { zh: '社区数', en: 'Communities' },
      definition: { zh: '期末存续的社区', en: 'Communities on the last day' },
      ...{ how: 'count', measure: 'number', value: '1' },
    },
    groups: sum('groups', '社区社会组织', 'Community groups', '期末备案且未终止的'),
    'groups-per-community': mean('groups', '社均社区社会组织', 'Groups per community'),
    'organizations-per-community': mean('organizations', '社均服务机构', 'Organizations per community'),
    'without-organization': {
      label: { zh: '无服务机构的社区', en: 'Communities without an organization' },
      definition: {
        zh: '期间内没有社会组织按合同提供服务的社区所占比例',
        en: 'Share of the communities in which nobody served under a contract in the period',
      },
      ...{ how: 'share', measure: 'percent', value: '(r.organizations = 0)::int' },
    },
    households: sum('households', '户数', 'Households'),
    residents: sum('residents', '居民数', 'Residents'),
    grids: sum('grids', '网格数', 'Grids'),
    'grid-workers': sum('grid_workers', '网格员', 'Grid workers'),
    staff: sum('staff', '社区工作人员', 'Staff'),
    'without-figures': {
      label: { zh: '未填报的社区', en: 'Communities without figures' },
      definition: {
        zh: '至期末没有填报户数、网格、人员的社区所占比例',
        en: 'Share of the communities that entered no figures up to the last day',
      },
      ...{ how: 'share', measure: 'percent', value: '(r.as_of IS NULL)::int' },
    },
  },
};

function sum(column: string, zh: string, en: string, means = '期末最近一次填报；未填报的不计'): Figure {
  const definition = {
    zh: `${zh}：${means}`,
    en: `${en}: of the last day; where nobody entered any, none are counted`,
  };
  return { label: { zh, en }, definition, how: 'sum', measure: 'number', value: `r.${column}` };
}

function mean(column: string, zh: string, en: string): Figure {
  const definition =
    column === 'groups'
      ? { zh: '社区社会组织除以社区数', en: 'Community groups divided by communities' }
      : {
          zh: '期间内按合同提供服务的不同机构，各社区平均',
          en: 'Different organizations that served under a contract in the period, mean of the communities',
        };
  return { label: { zh, en }, definition, how: 'mean', measure: 'number', value: `r.${column}` };
}
