import type { Tx } from '../../platform/index.js';
import type { StandingFlag } from '../domain/compare.js';
import type { IndicatorCode } from '../domain/indicator-codes.js';

/** What was counted: these indicators, of one tender or of all. */
export interface Count {
  readonly codes: readonly IndicatorCode[];
  readonly tenderId: string | null;
}

/** A flag before it is counted anew. */
export interface KnownFlag extends StandingFlag {
  readonly id: string;
  readonly code: IndicatorCode;
  readonly key: string;
}

/** Flags that a count may change: those of its names (code and key), and those that it no longer finds; in order of id. */
export function standingFlags(
  tx: Tx,
  { codes, tenderId }: Count,
  names: readonly string[],
): Promise<KnownFlag[]> {
  return tx.query(
    `SELECT f.id, f.code, f.key, f.state, f.ceased_on IS NOT NULL AS "hasCeased", n.inputs
       FROM red_flag f JOIN red_flag_finding n ON n.flag_id = f.id AND n.number = f.finding
      WHERE f.code = ANY($1) AND ($2::uuid IS NULL OR f.tender_id = $2)
        AND (f.ceased_on IS NULL OR f.code || ' ' || f.key = ANY($3)) ORDER BY f.id`,
    [codes, tenderId, names],
  );
}
