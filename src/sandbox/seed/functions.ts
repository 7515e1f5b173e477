/**
 * What every set draws from, for the time of one connection: numbers that depend on the seed, the set and the row
 * alone, so that two runs make the same rows. Codes are of the region 990000, which does not exist.
 */
export const SEED_FUNCTIONS = `
  CREATE FUNCTION pg_temp.draw(salt text, i bigint, below bigint) RETURNS bigint LANGUAGE sql IMMUTABLE AS $$
    SELECT (hashtextextended(salt || ':' || i, current_setting('sanshe.seed')::bigint) & 9223372036854775807) % below
  $$;
  CREATE FUNCTION pg_temp.pick(salt text, i bigint, choices text[]) RETURNS text LANGUAGE sql IMMUTABLE AS $$
    SELECT choices[1 + pg_temp.draw(salt, i, cardinality(choices))]
  $$;
  -- A UUIDv7 whose time is 2025-01-01 plus i milliseconds: rows sort as they are numbered.
  CREATE FUNCTION pg_temp.row_id(salt text, i bigint) RETURNS uuid LANGUAGE sql IMMUTABLE AS $$
    SELECT (lpad(to_hex(1735660800000 + i), 12, '0') || '7' || substr(h, 1, 3) || 'a' || substr(h, 4, 15))::uuid
      FROM (SELECT md5(salt || ':' || i || ':' || current_setting('sanshe.seed')) AS h) AS hashed
  $$;
  -- GB 11714: the check digit of the organization code.
  CREATE FUNCTION pg_temp.code_check(code text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
    SELECT substr('0123456789X0', (12 - sum((strpos('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ', substr(code, p::int, 1)) - 1) * w) % 11)::int, 1)
      FROM unnest(ARRAY[3, 7, 9, 10, 5, 8, 4, 2]) WITH ORDINALITY AS weights (w, p)
  $$;
  -- GB 32100-2015: the last character of a unified social credit code.
  CREATE FUNCTION pg_temp.uscc(prefix text, i bigint) RETURNS text LANGUAGE sql IMMUTABLE AS $$
    SELECT body || substr('0123456789ABCDEFGHJKLMNPQRTUWXY', ((31 - (
      SELECT sum((strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr(body, p::int, 1)) - 1) * w)
        FROM unnest(ARRAY[1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]) WITH ORDINALITY AS weights (w, p)
      ) % 31) % 31 + 1)::int, 1)
      FROM (SELECT prefix || '990000' || code || pg_temp.code_check(code) AS body
              FROM (SELECT 'MN' || lpad(i::text, 6, '0') AS code) AS coded) AS bodied
  $$`;
