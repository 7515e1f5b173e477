import type { EntityManager } from 'typeorm';
import type { Day } from '../../shared/days.js';
import type { Edge, Party, RelationKind } from '../domain/relations.js';

interface EdgeRow {
  id: string;
  kind: RelationKind;
  from: Party;
  to: Party;
  percent: string | null;
  validFrom: Day;
  validTo: Day | null;
}

/** The parties of accounts, in their order: the person where it is known, else the account. */
export async function partiesOfAccounts(db: EntityManager, accountIds: readonly string[]): Promise<Party[]> {
  const rows: { id: string; accountId: string }[] = await db.query(
    'SELECT id, account_id AS "accountId" FROM known_person WHERE account_id = ANY($1)',
    [accountIds],
  );
  const persons = new Map(rows.map(({ id, accountId }) => [accountId, id]));
  return accountIds.map((accountId): Party => {
    const person = persons.get(accountId);
    return person === undefined ? `account:${accountId}` : `person:${person}`;
  });
}

/** Every relation at most `reach` steps away from one of the parties, memberships among them as employments. */
export async function edgesAround(
  db: EntityManager,
  parties: readonly Party[],
  reach: number,
): Promise<Edge[]> {
  const edges = new Map<string, Edge>();
  const seen = new Set(parties);
  let border = [...seen];
  for (let round = 0; round < reach && border.length > 0; round += 1) {
    const found = await edgesAt(db, border);
    for (const edge of found) edges.set(edge.id, edge);
    border = [...new Set(found.flatMap(({ from, to }) => [from, to]))].filter((party) => !seen.has(party));
    for (const party of border) seen.add(party);
  }
  return [...edges.values()];
}

async function edgesAt(db: EntityManager, parties: readonly Party[]): Promise<Edge[]> {
  const ids = ['person', 'unit', 'account'].map((kind) => idsOf(parties, kind));
  const rows: EdgeRow[] = await db.query(EDGES, ids);
  return rows.map(({ percent, ...row }) => ({ ...row, percent: percent === null ? null : Number(percent) }));
}

function idsOf(parties: readonly Party[], kind: string): string[] {
  return parties.filter((party) => party.startsWith(`${kind}:`)).map((party) => party.slice(kind.length + 1));
}

const EDGES = `
  SELECT r.id, r.kind, coalesce('person:' || r.from_person_id, 'unit:' || r.from_unit_id) AS "from",
         coalesce('person:' || r.to_person_id, 'unit:' || r.to_unit_id) AS "to",
         r.percent, r.valid_from::text AS "validFrom", r.valid_to::text AS "validTo"
    FROM relation r
   WHERE r.void_reason IS NULL AND (r.from_person_id = ANY($1) OR r.to_person_id = ANY($1)
     OR r.from_unit_id = ANY($2) OR r.to_unit_id = ANY($2))
  UNION ALL
  SELECT m.id, 'employee', coalesce('person:' || p.id, 'account:' || m.account_id), 'unit:' || m.unit_id,
         NULL, m.valid_from::text, m.valid_to::text
    FROM membership m LEFT JOIN known_person p ON p.account_id = m.account_id
   WHERE m.state IN ('active', 'ended') AND (m.unit_id = ANY($2) OR m.account_id = ANY($3) OR p.id = ANY($1))
  UNION ALL
  SELECT e.id, 'employee', 'person:' || w.person_id, 'unit:' || e.organization_id,
         NULL, e.valid_from::text, e.valid_to::text
    FROM employment e JOIN social_worker w ON w.id = e.worker_id
   WHERE w.person_id = ANY($1) OR e.organization_id = ANY($2)`;
