import { type Tx, touch } from '../../platform/index.js';

/** Takes away the drafts of a visit: of those people, or of everybody. The caller holds the visit's lock. */
export async function dropDrafts(tx: Tx, visitId: string, sampleIds?: readonly string[]): Promise<void> {
  await drop(tx, 'd.visit_id = $1 AND ($2::uuid[] IS NULL OR d.sample_id = ANY($2))', [
    visitId,
    sampleIds ?? null,
  ]);
}

/** Takes away the drafts about everybody who does not consent any more; answers how many. */
export function dropUnconsented(tx: Tx): Promise<number> {
  return drop(
    tx,
    `EXISTS (SELECT 1 FROM visit_sample s JOIN service_recipient r ON r.id = s.recipient_id
       WHERE s.id = d.sample_id AND NOT r.consented)`,
    [],
  );
}

/** The same by their ids. */
export function dropDraftsById(tx: Tx, ids: readonly string[]): Promise<number> {
  return drop(tx, 'd.id = ANY($1)', [ids]);
}

async function drop(tx: Tx, which: string, parameters: readonly unknown[]): Promise<number> {
  const sql = `DELETE FROM interview_draft d WHERE ${which} RETURNING id`;
  const [gone] = await tx.query<[{ id: string }[], number]>(sql, [...parameters]);
  for (const { id } of gone) touch(tx, 'interview_draft', id, 'drop');
  return gone.length;
}
