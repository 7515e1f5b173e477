// Many public notices over ten years, invented from a vocabulary, with their search index: the terms are the program's.
import pg from 'pg';

const BATCH = 2_000;
const WORKERS = 2;
const dist = (path) => import(new URL(`../dist/src/disclosure/${path}`, import.meta.url).href);

const WORDS = {
  place: [
    '幸福里',
    '清河湾',
    '石榴园',
    '银杏路',
    '北斗巷',
    '长安',
    '太平',
    '新桥',
    '团结',
    '和平',
    '光明',
    '建设',
    '友谊',
    '东风',
    '春晖',
    '瑞祥',
  ],
  group: [
    '独居老人',
    '困境儿童',
    '残障人士',
    '流动人口',
    '退役军人',
    '失能老人',
    '青少年',
    '妇女',
    '低收入家庭',
    '社区矫正对象',
  ],
  theme: [
    '居家养老',
    '日间照料',
    '助餐配送',
    '心理疏导',
    '社区矫正',
    '儿童关爱',
    '残障康复',
    '就业帮扶',
    '邻里议事',
    '垃圾分类',
    '文化活动',
    '健康讲座',
    '法律援助',
    '志愿培训',
    '家庭教育',
    '防灾演练',
    '适老化改造',
    '健身指导',
    '矛盾调解',
    '禁毒宣传',
  ],
  form: ['上门服务', '驻点服务', '专项服务', '支持项目', '试点项目', '能力建设', '小组活动', '个案管理'],
  step: ['采购', '成交结果', '合同', '验收结果', '评估结果', '服务清单', '变更', '认领'],
  kind: [
    'tender',
    'result',
    'contract',
    'acceptance',
    'evaluation',
    'service-list',
    'amendment',
    'claim-offer',
  ],
  talk: [
    '服务期内每月回访一次。',
    '由第三方开展评估。',
    '按季度提交服务记录。',
    '服务人员须持证上岗。',
    '满意度不低于百分之九十。',
    '分两次验收并支付价款。',
    '遇重大变化可协商变更。',
    '社区协助联系服务对象。',
    '建立台账并留存照片。',
    '接受居民监督与投诉。',
  ],
};
const pick = (list, seed) =>
  `(ARRAY[${WORDS[list].map((word) => `'${word}'`).join(',')}])[1 + ${seed} % ${WORDS[list].length}]`;

/** Notice `n`, the same whenever it is made; `h` are digits of a hash of its number. */
const NOTICES = `
  INSERT INTO public_notice (id, version, created_at, event_id, kind, title, subject_id, unit_id, text, facts, published_from)
  SELECT (lpad(to_hex(1400000000000 + n * 315000), 12, '0') || '70008000' || lpad(to_hex(n), 12, '0'))::uuid, 1,
         to_timestamp(1400000000 + n * 315), gen_random_uuid(), ${pick('kind', 'h5')},
         ${pick('place', 'h1')} || '社区' || ${pick('group', 'h2')} || ${pick('theme', 'h3')} || ${pick('form', 'h4')} || ${pick('step', 'h5')} || '（示例' || n || '）',
         gen_random_uuid(), units[1 + h6 % cardinality(units)],
         ${pick('place', 'h1')} || '社区面向' || ${pick('group', 'h2')} || '开展' || ${pick('theme', 'h3')} || '，兼顾' || ${pick('theme', 'h7')} || '。' ||
         ${pick('talk', 'h4')} || ${pick('talk', 'h6')} || ${pick('talk', 'h7')},
         jsonb_build_array(
           jsonb_build_object('code', 'buyer', 'label', '采购人', 'value', ${pick('place', 'h7')} || '街道办事处'),
           jsonb_build_object('code', 'amount', 'label', '金额', 'value', (h3 % 900000) || '.00', 'unit', '元'),
           jsonb_build_object('code', 'uscc', 'label', '统一社会信用代码', 'value', '52990000MK' || lpad(n::text, 8, '0'))),
         '2016-01-01'::date + (n * 3650 / 1000000)::integer
    FROM (SELECT array_agg(id ORDER BY id) AS units FROM unit WHERE kind = 'community') u
    CROSS JOIN (SELECT n, hashint8(n) & 2147483647 AS h1, hashint8(n + 10000000) & 2147483647 AS h2, hashint8(n + 20000000) & 2147483647 AS h3,
                       hashint8(n + 30000000) & 2147483647 AS h4, hashint8(n + 40000000) & 2147483647 AS h5, hashint8(n + 50000000) & 2147483647 AS h6,
                       hashint8(n + 60000000) & 2147483647 AS h7 FROM generate_series($1::bigint, $2::bigint) AS n) AS numbers
   ORDER BY n`;

/** Fills the board up to so many invented notices; answers what is there for the log. */
export async function fillNotices(databaseUrl, from, to) {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: WORKERS });
  const ask = async (sql, values) => (await pool.query(sql, values)).rows;
  const began = performance.now();
  try {
    const [{ start }] = await ask('SELECT coalesce(max(position), 0) AS start FROM public_notice');
    const [{ terms }] = await ask(`SELECT pg_get_indexdef('notice_search_terms'::regclass) AS terms`);
    await ask('DROP INDEX notice_search_terms');
    await ask(NOTICES, [from, to]);
    await indexAfter(ask, Number(start));
    await pool.query(`SET maintenance_work_mem = '512MB'; ${terms}`);
    for (const table of ['public_notice', 'notice_search']) await ask(`VACUUM ANALYZE ${table}`);
    const [{ size }] = await ask(`SELECT pg_size_pretty(pg_total_relation_size('notice_search')) AS size`);
    console.log(
      `${to} notices, search index ${size}, made in ${Math.round((performance.now() - began) / 1000)} s`,
    );
  } finally {
    await pool.end();
  }
}

/** The program's own index, in batches. */
async function indexAfter(ask, start) {
  const { indexNotices } = await dist('data/index-notices.js');
  let next = start;
  const worker = async () => {
    for (;;) {
      const after = next;
      next += BATCH;
      const notices = await ask(
        `SELECT id, kind, title, text, facts, notice_table AS "noticeTable" FROM public_notice
          WHERE position > $1 AND position <= $2`,
        [after, after + BATCH],
      );
      if (notices.length === 0) return;
      await indexNotices({ query: ask }, notices);
    }
  };
  await Promise.all(Array.from({ length: WORKERS }, worker));
}
