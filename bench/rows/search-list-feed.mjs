// Search, list and feed of the public board at ten thousand and at a million notices, as the public asks.
import pg from 'pg';
import { fillNotices } from '../fill-notices.mjs';
import { beside } from '../measure.mjs';

const SIZES = [10_000, 1_000_000];
const LIMIT = 50;
const dist = (path) => import(new URL(`../../dist/src/disclosure/${path}`, import.meta.url).href);

const COUNT = `INSERT INTO rate_limit VALUES ($1, 1, $2) ON CONFLICT (key) DO UPDATE SET points = rate_limit.points + 1
  RETURNING points, expire`;
const NOTICES = `SELECT id, version, created_at, event_id, kind, title, subject_id, unit_id, text, facts, notice_table, position,
    published_from, published_to, content_sha256, takes_down FROM public_notice notice`;

/** Words in a few, in many and in all notices; a code; a wrong character; everything narrowed at once. */
const SEARCHES = [
  { q: '石榴园 居家养老' },
  { q: '回访' },
  { q: '社区' },
  { q: '52990000MK00004321' },
  { q: '儿童关碍' },
  { q: '清河湾社区居家养劳上门服务' },
  { q: '适老化改造 评估', kind: 'evaluation', from: '2016-01-15', to: '2025-11-30' },
  { kind: 'contract' },
];
const LISTS = [
  {},
  { kind: 'result' },
  { from: '2016-01-10', to: '2016-01-20' },
  { kind: 'amendment', to: '2016-01-31' },
];

export default {
  name: 'search, list and feed',
  scale: 1,
  async run(program, databaseUrl) {
    const table = [];
    let made = 0;
    for (const size of SIZES) {
      await fillNotices(databaseUrl, made + 1, size);
      made = size;
      const [unitId, cursor] = await someOf(databaseUrl);
      const paths = {
        search: [...SEARCHES, { q: '助餐', unitId }].map((query) => pathOf('search', query)),
        list: [...LISTS, { unitId }].map((query) => pathOf('notices', query)),
        feed: [{}, { cursor }].map((query) => pathOf('feed', query)),
      };
      for (const [part, asked] of Object.entries(paths)) {
        for (const connections of [16, 1]) {
          const name = `${part}, ${size} notices, ${connections} at once`;
          table.push(
            await beside(name, import.meta.url, program, { databaseUrl, paths: asked, connections }),
          );
        }
      }
      console.table(table);
    }
    return table;
  },
  /** The same statements as the program sends, and nothing else around them. */
  async bare(pool, path) {
    const db = { query: async (sql, values) => (await pool.query(sql, values)).rows };
    await db.query(COUNT, ['bare', Date.now() + 60_000]);
    const { pathname, searchParams } = new URL(path, 'http://localhost');
    const query = Object.fromEntries(searchParams);
    if (pathname.endsWith('/search')) return found(db, query);
    return pathname.endsWith('/feed') ? followed(db, query) : listed(db, query);
  },
};

function pathOf(resource, query) {
  const { pathname, searchParams } = new URL(`/api/v1/${resource}`, 'http://localhost');
  for (const [name, value] of Object.entries(query)) searchParams.set(name, value);
  return `${pathname}?${searchParams}`;
}

async function found(db, filter) {
  const [{ tiersAsked }, { matching }, { countFound }] = await Promise.all(
    ['data/tiers-asked.js', 'data/matching.js', 'data/count-found.js'].map(dist),
  );
  const { strict, similar, whole } = await tiersAsked(db, filter);
  const rowsOf = async (tiers) => {
    const ids = [];
    for (const tier of tiers)
      if (ids.length <= LIMIT) ids.push(...(await matching(db, tier, null, LIMIT + 1 - ids.length)));
    return ids;
  };
  let ids = await rowsOf(strict);
  const guessed = ids.length === 0;
  if (guessed) ids = await rowsOf(similar);
  const counts = await countFound(db, guessed ? (similar[0] ?? null) : whole);
  const shown = ids.slice(0, LIMIT);
  const notices = new Map(
    (await db.query(`${NOTICES} WHERE id = ANY ($1)`, [shown])).map((row) => [row.id, row]),
  );
  return { items: shown.map((id) => notices.get(id)), counts };
}

async function listed(db, filter) {
  const { listedPositions } = await dist('data/listed-positions.js');
  const { sql, parameters } = listedPositions(filter, null, LIMIT + 1);
  const values = [];
  const wanted = sql.replaceAll(/:(\w+)/g, (_, name) => `$${values.push(parameters[name])}`);
  const rows = await db.query(
    `${NOTICES} WHERE position = ANY (ARRAY(${wanted})) ORDER BY published_from DESC, position DESC`,
    values,
  );
  return { items: rows.slice(0, LIMIT) };
}

async function followed(db, { cursor }) {
  const after = cursor ? Buffer.from(cursor, 'base64url').toString() : null;
  const [{ position } = { position: 0 }] = after
    ? await db.query('SELECT position FROM public_notice WHERE id = $1', [after])
    : [];
  return {
    items: await db.query(`${NOTICES} WHERE position > $1 ORDER BY position LIMIT ${LIMIT}`, [position]),
  };
}

/** A community, and a cursor in the middle of the board. */
async function someOf(databaseUrl) {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 1 });
  try {
    const { rows } = await pool.query(
      `SELECT (SELECT id FROM unit WHERE kind = 'community' ORDER BY id LIMIT 1) AS unit,
              (SELECT id FROM public_notice WHERE position >= (SELECT max(position) / 2 FROM public_notice) ORDER BY position
                LIMIT 1) AS notice`,
    );
    return [rows[0].unit, Buffer.from(rows[0].notice).toString('base64url')];
  } finally {
    await pool.end();
  }
}
