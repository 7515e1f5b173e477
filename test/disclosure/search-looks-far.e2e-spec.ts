import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { rows } from '../support/rows.js';
import { World } from '../support/world.js';

/** Blocks of 4096 positions, each with so many notices, the first and the last position of a block among them. */
const BLOCKS = 90;
const IN_EACH = 40;

/** From a word that half of all notices have to one that a few have, as far back as there are any. */
const ASKED = [
  "'often'",
  "'some'",
  "'rare'",
  "'old'",
  "'often' & 'some'",
  "'some' & !'often'",
  "'rare' | 'old'",
  "'none'",
];

describe('a search through years of notices', () => {
  let world: World;

  beforeAll(async () => {
    world = await World.start();
    await rows(world, 'DELETE FROM notice_search');
    await rows(
      world,
      `INSERT INTO public_notice (id, version, created_at, event_id, kind, title, subject_id, text, facts, published_from)
       SELECT gen_random_uuid(), 1, now(), gen_random_uuid(), 'tender', 'n' || n, gen_random_uuid(), '示例。', '[]',
              '2016-01-01'::date + n / 4
         FROM generate_series(1, $1::integer) n
        WHERE setval('public_notice_position', n * 4096 / ${IN_EACH} +
                     CASE n % ${IN_EACH} WHEN 0 THEN -1 WHEN ${IN_EACH - 1} THEN 101 ELSE n % 7 END) > 0`,
      [BLOCKS * IN_EACH],
    );
    await rows(
      world,
      `INSERT INTO notice_search (position, notice_id, kind, published_from, terms, indexed_version)
       SELECT n.position, n.id, n.kind, n.published_from, array_to_tsvector(array_remove(ARRAY['#b' || n.position / 4096,
              CASE WHEN h % 2 = 0 THEN 'often' END, CASE WHEN h % 23 = 0 THEN 'some' END,
              CASE WHEN h % 401 = 0 THEN 'rare' END, CASE WHEN n.position < 9000 AND h % 3 = 0 THEN 'old' END], NULL)), 0
         FROM (SELECT *, hashint8(position) & 2147483647 AS h FROM public_notice WHERE title LIKE 'n%') n`,
    );
  });
  afterAll(async () => {
    await world.stop();
  });

  it('gives the newest that fit, none left out, however many are wanted and wherever it goes on', async () => {
    const [top] = await rows<{ position: number }>(
      world,
      'SELECT max(position)::int AS position FROM notice_search',
    );
    expect(top?.position).toBeGreaterThan((BLOCKS - 2) * 4096);
    for (const wanted of ASKED)
      for (const most of [1, 51, 1001])
        for (const below of [null, 9000, 40960, 40961, 200_000, 1_000_000])
          for (const days of [
            [null, null],
            ['2016-03-01', '2017-06-30'],
          ]) {
            const values = [wanted, ...days, below, most];
            const found = await rows(
              world,
              'SELECT notice_id FROM matching_notices($1, $2, $3, $4, $5)',
              values,
            );
            const fitting = await rows(
              world,
              `SELECT notice_id FROM notice_search WHERE terms @@ $1::tsquery AND published_from >= coalesce($2, '-infinity'::date)
                  AND published_from <= coalesce($3, 'infinity'::date) AND position < coalesce($4, 9223372036854775807)
                ORDER BY position DESC LIMIT $5`,
              values,
            );
            expect({ values, found }).toEqual({ values, found: fitting });
          }
  });
});
