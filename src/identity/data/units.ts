import { Injectable } from '@nestjs/common';
import { BusinessClock, Database, type Role, keysetPage } from '../../platform/index.js';
import { dayOf } from '../../shared/days.js';
import type { Page, PageRequest } from '../../shared/page.js';
import { Unit, type UnitKind } from './unit.entity.js';

/** A membership with its unit's name. */
export interface NamedMembership {
  id: string;
  unitId: string;
  unitName: string;
  role: Role;
}

/** Somebody who holds a role today. */
export interface RoleHolder {
  readonly accountId: string;
  readonly name: string;
  /** The unit in which the role is held. */
  readonly unitId: string;
  /** Every unit in which the account has or had a membership: who may have an interest. */
  readonly unitIds: readonly string[];
}

/** Reads of units and memberships. */
@Injectable()
export class Units {
  constructor(
    private readonly database: Database,
    private readonly clock: BusinessClock,
  ) {}

  /** A page of units, of one kind when asked. */
  page(request: PageRequest, kind?: UnitKind): Promise<Page<Unit>> {
    const query = this.database.reader.createQueryBuilder(Unit, 'unit');
    if (kind) query.where('unit.kind = :kind', { kind });
    return keysetPage(query, request);
  }

  /** Units by id, those that exist. */
  async byIds(ids: readonly string[]): Promise<Map<string, Unit>> {
    if (ids.length === 0) return new Map();
    const units = await this.database.reader
      .createQueryBuilder(Unit, 'unit')
      .where('unit.id IN (:...ids)', { ids })
      .getMany();
    return new Map(units.map((unit) => [unit.id, unit]));
  }

  /** Memberships of an account, the past ones too. */
  membershipsOf(accountId: string): Promise<NamedMembership[]> {
    return this.database.reader.query(
      `SELECT m.id, m.unit_id AS "unitId", u.name AS "unitName", m.role
         FROM membership m JOIN unit u ON u.id = m.unit_id WHERE m.account_id = $1 AND m.state IN ('active', 'ended') ORDER BY m.id`,
      [accountId],
    );
  }

  /** Accounts that hold a role in a unit today, for assignments and notices. */
  async accountsIn(
    unitId: string,
    roles: readonly Role[],
  ): Promise<{ accountId: string; name: string; role: Role }[]> {
    return this.database.reader.query(
      `SELECT a.id AS "accountId", a.name, m.role FROM membership m JOIN account a ON a.id = m.account_id
        WHERE m.unit_id = $1 AND m.role = ANY($2) AND m.state = 'active'
          AND m.valid_from <= $3 AND (m.valid_to IS NULL OR m.valid_to >= $3) ORDER BY m.id`,
      [unitId, roles, dayOf(this.clock.now())],
    );
  }

  /** Who holds a role today in any unit of a kind, by account and unit: evaluators of all evaluation bodies. */
  holders(role: Role, kind: UnitKind): Promise<RoleHolder[]> {
    return this.database.reader.query(
      `SELECT a.id AS "accountId", a.name, m.unit_id AS "unitId",
              (SELECT array_agg(o.unit_id) FROM membership o
                WHERE o.account_id = a.id AND o.state IN ('active', 'ended')) AS "unitIds"
         FROM membership m JOIN account a ON a.id = m.account_id JOIN unit u ON u.id = m.unit_id
        WHERE m.role = $1 AND u.kind = $2 AND m.state = 'active' AND m.valid_from <= $3 AND (m.valid_to IS NULL OR m.valid_to >= $3)
        ORDER BY m.id`,
      [role, kind, dayOf(this.clock.now())],
    );
  }

  /** Names of accounts by id, those that exist. */
  async accountNames(ids: readonly string[]): Promise<Map<string, string>> {
    const rows: { id: string; name: string }[] = await this.database.reader.query(
      'SELECT id, name FROM account WHERE id = ANY($1)',
      [ids],
    );
    return new Map(rows.map(({ id, name }) => [id, name]));
  }
}
