// Search over 100,000 organizations: by part of the name, by category and state, and further down the list.

const SESSION = `SELECT s.id, a.id AS account, a.name, m.id AS membership, m.unit_id, m.role,
    EXISTS (SELECT 1 FROM second_factor f WHERE f.account_id = a.id AND f.confirmed_at IS NOT NULL) AS factor
  FROM session s JOIN account a ON a.id = s.account_id
  LEFT JOIN membership m ON m.account_id = a.id AND m.state = 'active'
 WHERE s.access_hash = $1 AND s.access_expires_at > now() ORDER BY m.id`;

const COUNT = `INSERT INTO rate_limit VALUES ($1, 1, $2) ON CONFLICT (key) DO UPDATE SET points = rate_limit.points + 1
  RETURNING points, expire`;

const COLUMNS =
  'id, version, created_at, state, uscc, name, legal_form, categories, areas, registrar_id, registered_by';

const LIMIT = 51;
const doubled = (text) => `%${Array.from(text, (each) => each.repeat(2)).join('')}%`;

export default {
  name: 'search over 100,000 organizations',
  /** Seeded before: thousands of organizations. */
  scale: 100,
  login: 'xinhua.street-officer',
  paths: [
    `/api/v1/organizations?q=${encodeURIComponent('清岚')}`,
    `/api/v1/organizations?q=${encodeURIComponent('同心石榴籽养老')}`,
    '/api/v1/organizations?category=COR&state=active',
    '/api/v1/organizations?state=suspended&legalForm=foundation',
  ],
  /** The same statements as the program sends, and nothing else around them. */
  async bare(pool, path, tokenHash) {
    await pool.query(SESSION, [tokenHash]);
    await pool.query(COUNT, ['bare', Date.now() + 60_000]);
    const query = new URL(path, 'http://localhost').searchParams;
    const values = [];
    const where = [];
    const add = (value, condition) => where.push(condition.replace('?', `$${values.push(value)}`));
    if (query.has('q')) add(doubled(query.get('q')), 'search_name LIKE ?');
    if (query.has('category')) add(query.get('category'), 'categories @> ARRAY[?]');
    if (query.has('state')) add(query.get('state'), 'state = ?');
    if (query.has('legalForm')) add(query.get('legalForm'), 'legal_form = ?');
    const text = `SELECT ${COLUMNS} FROM organization WHERE ${where.join(' AND ')} ORDER BY id DESC LIMIT ${LIMIT}`;
    const { rows } = await pool.query(text, values);
    return { items: rows.slice(0, LIMIT - 1), next: rows.length === LIMIT ? rows.at(-2).id : null };
  },
};
