/**
 * SQL for the text of an audit event `e` that is hashed: every column that is not null, in the order and the writing of
 * jsonb. A column that a later migration adds leaves the text of older rows as it was. Instants are written in UTC,
 * whatever zone the session has; a further instant column has to be written so too.
 */
export const CANONICAL_EVENT = `(
  SELECT jsonb_object_agg(key, value)::text
    FROM jsonb_each(to_jsonb(e) || jsonb_build_object(
           'at', to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')))
   WHERE value <> 'null')`;
