import type { SeedSet } from './seed-set.js';

const text = (words: string) =>
  `ARRAY[${words
    .split(' ')
    .map((word) => `'${word}'`)
    .join(', ')}]`;

const PLACES = text(
  '清岚 云杉 和睦 春晖 长风 明湖 北辰 金桥 青禾 白鹭 东篱 西苑 南亭 晨曦 远山 临溪 安澜 百川 嘉木 启明 松涛 映雪 听雨 新荷 望江 锦绣 朝霞 暖阳 同心 友邻',
);
const THEMES = text(
  '社区 邻里 家园 阳光 幸福 夕阳红 童心 爱心 互助 绿洲 彩虹 希望 同行 守望 益家 乐龄 蒲公英 小桔灯 向日葵 石榴籽',
);
const DOMAINS = `CASE category WHEN 'ELD' THEN '养老服务' WHEN 'CHD' THEN '儿童关爱' WHEN 'DIS' THEN '助残' WHEN 'AID' THEN '社会救助'
  WHEN 'PSY' THEN '心理服务' WHEN 'LAW' THEN '人民调解' WHEN 'COR' THEN '矫正帮教' WHEN 'GOV' THEN '社区治理'
  WHEN 'ORG' THEN '公益发展' WHEN 'SWS' THEN '社会工作' WHEN 'CUL' THEN '文体' WHEN 'ENV' THEN '环保' WHEN 'HEA' THEN '健康促进'
  ELSE '便民服务' END`;
// Elderly care is what most organizations do; the others share the rest.
const CATEGORIES = text('ELD ELD ELD ELD SWS SWS CHD CHD CHD DIS AID PSY LAW COR GOV ORG CUL ENV HEA CON');

const ROWS = `
  SELECT i, pg_temp.row_id('organization', i) AS id, form, state, category,
         pg_temp.uscc(CASE form WHEN 'association' THEN '51' WHEN 'foundation' THEN '53' ELSE '52' END, i) AS uscc,
         pg_temp.pick('place', i, ${PLACES}) || pg_temp.pick('theme', i, ${THEMES}) || ${DOMAINS} ||
           CASE form WHEN 'association' THEN '协会' WHEN 'foundation' THEN '基金会' ELSE '中心' END || '（示例）' AS name,
         '2025-01-01T00:00:00+08'::timestamptz + i * interval '1 second' AS at
    FROM (SELECT i, pg_temp.pick('category', i, ${CATEGORIES}) AS category,
                 (ARRAY['association', 'association', 'association', 'foundation'])[1 + pg_temp.draw('form', i, 10)] AS drawn,
                 pg_temp.draw('state', i, 100) AS fate
            FROM generate_series(1, $1::bigint * 1000) AS i) AS numbered,
         LATERAL (SELECT coalesce(drawn, 'private-non-enterprise') AS form,
                         CASE WHEN fate < 85 THEN 'active' WHEN fate < 95 THEN 'registered'
                              WHEN fate < 98 THEN 'suspended' ELSE 'withdrawn' END AS state) AS decided`;

const ON_PLACES = `
  SELECT o.id, array_agg(DISTINCT places.codes[1 + pg_temp.draw('area' || n, o.i, cardinality(places.codes))]) AS areas
    FROM seeded o, generate_series(1, 2) AS n, (SELECT array_agg(code ORDER BY code) AS codes FROM place) AS places
   GROUP BY o.id`;

/** Suppliers with their units, papers and the step by which they were verified. */
export const organizations: SeedSet = {
  name: 'organizations',
  tables: ['unit', 'organization', 'credential', 'state_change'],
  statements: [
    `CREATE TEMPORARY TABLE seeded ON COMMIT DROP AS ${ROWS}`,
    `INSERT INTO unit (id, version, created_at, kind, name)
     SELECT id, 1, at, 'organization', name FROM seeded WHERE $1 > 0 ON CONFLICT DO NOTHING`,
    `INSERT INTO organization (id, version, created_at, state, uscc, name, legal_form, categories, areas)
     SELECT id, 1, at, state, uscc, name, form,
            ARRAY(SELECT DISTINCT unnest(ARRAY[category, pg_temp.pick('second', i, ${CATEGORIES})])), areas
       FROM seeded JOIN (${ON_PLACES}) AS placed USING (id) WHERE $1 > 0 ORDER BY id ON CONFLICT DO NOTHING`,
    `INSERT INTO state_change (id, machine, subject_id, action, from_state, to_state, at, role)
     SELECT pg_temp.row_id('verified', i), 'organization', id, 'verify', 'registered', 'active', at, 'system'
       FROM seeded WHERE state <> 'registered' AND $1 > 0 ON CONFLICT DO NOTHING`,
    `INSERT INTO credential (id, version, created_at, organization_id, kind, number, issuer, valid_from, valid_to)
     SELECT pg_temp.row_id('certificate', i), 1, at, id, 'registration-certificate', '示例字第' || i || '号', '示例登记管理机关',
            '2021-01-01'::date + pg_temp.draw('from', i, 1000)::int, '2027-06-01'::date + pg_temp.draw('to', i, 1000)::int
       FROM seeded WHERE $1 > 0 ON CONFLICT DO NOTHING`,
    `INSERT INTO credential (id, version, created_at, organization_id, kind, issuer, valid_from, year, result)
     SELECT pg_temp.row_id('check', i), 1, at, id, 'annual-check', '示例登记管理机关', '2024-06-30', 2024,
            pg_temp.pick('result', i, ${text('qualified qualified qualified qualified qualified qualified basically-qualified basically-qualified unqualified absent')})
       FROM seeded WHERE pg_temp.draw('checked', i, 10) < 9 AND $1 > 0 ON CONFLICT DO NOTHING`,
    `INSERT INTO credential (id, version, created_at, organization_id, kind, issuer, valid_from, valid_to, grade)
     SELECT pg_temp.row_id('grade', i), 1, at, id, 'evaluation-grade', '示例民政局', '2023-01-01', '2027-12-31',
            pg_temp.pick('grade', i, ${text('1A 2A 3A 3A 3A 4A 4A 5A')})
       FROM seeded WHERE pg_temp.draw('graded', i, 10) < 3 AND $1 > 0 ON CONFLICT DO NOTHING`,
  ],
};
