import { Injectable } from '@nestjs/common';
import { type Actor, Database, type Role, type Tx } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import { type Page, type PageRequest, pageOf } from '../../shared/page.js';
import { NotFound } from '../../shared/refused.js';
import type { MembershipState } from '../domain/membership.lifecycle.js';
import type { UnitKind } from '../domain/unit-kinds.js';

/** A membership with the names that a list shows, and its unit's place in the tree. */
export interface MembershipDetails {
  id: string;
  version: number;
  accountId: string;
  login: string;
  name: string;
  unitId: string;
  unitName: string;
  unitKind: UnitKind;
  parentId: string | null;
  role: Role;
  validFrom: Day;
  validTo: Day | null;
  state: MembershipState;
  proposedBy: string | null;
}

/** `$1` is the caller's unit, or null for the administrator; supervisors see organizations and bodies without a parent too. */
const VISIBLE = `($1::uuid IS NULL OR m.unit_id IN (SELECT unit_subtree($1))
          OR $2::boolean AND u.parent_id IS NULL AND u.kind IN ('organization', 'evaluation-body'))`;

/** Reads of memberships: the administrator all, a lead those of the own unit and of the units below. */
@Injectable()
export class Memberships {
  constructor(private readonly database: Database) {}

  /** A page of what the caller may see, newest first; in one state when asked. */
  async page(actor: Actor, request: PageRequest, state?: MembershipState): Promise<Page<MembershipDetails>> {
    return pageOf(await this.read(actor, { state, ...request }), request);
  }

  /** One of them; NotFound for everything else. */
  async one(actor: Actor, id: string): Promise<MembershipDetails> {
    const [found] = await this.read(actor, { id, limit: 1 });
    if (!found) throw new NotFound('membership');
    return found;
  }

  private read(
    { role, unitId }: Actor,
    { id, state, after, limit }: Partial<MembershipDetails> & PageRequest,
  ): Promise<MembershipDetails[]> {
    return this.database.reader.query(
      `SELECT m.id, m.version, m.account_id AS "accountId", a.login, a.name, m.unit_id AS "unitId",
              u.name AS "unitName", u.kind AS "unitKind", u.parent_id AS "parentId", m.role,
              m.valid_from AS "validFrom", m.valid_to AS "validTo", m.state, m.proposed_by AS "proposedBy"
         FROM membership m JOIN account a ON a.id = m.account_id JOIN unit u ON u.id = m.unit_id
        WHERE ${VISIBLE} AND ($3::uuid IS NULL OR m.id = $3) AND ($4::text IS NULL OR m.state = $4)
          AND ($5::uuid IS NULL OR m.id < $5)
        ORDER BY m.id DESC LIMIT $6`,
      [
        role === 'account-admin' ? null : unitId,
        role === 'district-supervisor',
        id ?? null,
        state ?? null,
        after ?? null,
        limit + 1,
      ],
    );
  }
}

/** Roles that an account holds or is proposed for. */
export async function rolesOf(tx: Tx, accountId: string): Promise<Role[]> {
  const rows: { role: Role }[] = await tx.query(
    `SELECT role FROM membership WHERE account_id = $1 AND state IN ('proposed', 'active')`,
    [accountId],
  );
  return rows.map(({ role }) => role);
}
