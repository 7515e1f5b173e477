import { Injectable } from '@nestjs/common';
import { BusinessClock, Database, type Role, keysetPage } from '../../platform/index.js';
import { validOn } from '../../reference/index.js';
import { type Day, dayOf } from '../../shared/days.js';
import type { Page, PageRequest } from '../../shared/page.js';
import { NotFound } from '../../shared/refused.js';
import type { UnitKind } from '../domain/unit-kinds.js';
import { Unit } from './unit.entity.js';

/** A membership with its unit's name. */
export interface NamedMembership {
  id: string;
  unitId: string;
  unitName: string;
  role: Role;
}

/** Narrows the units; everything given has to hold. */
export interface UnitFilter {
  readonly kind?: UnitKind;
  /** Those directly below this unit. */
  readonly parentId?: string;
  /** This unit and all below it. */
  readonly within?: string;
  /** Part of the name. */
  readonly q?: string;
  /** Valid on this day. */
  readonly on?: Day;
}

/** A unit as others name it. */
export interface NamedUnit {
  readonly id: string;
  readonly name: string;
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

  /** A page of units. */
  page(request: PageRequest, { kind, parentId, within, q, on }: UnitFilter = {}): Promise<Page<Unit>> {
    const query = this.database.reader.createQueryBuilder(Unit, 'unit');
    if (kind) query.andWhere('unit.kind = :kind', { kind });
    if (parentId) query.andWhere('unit.parentId = :parentId', { parentId });
    if (within) query.andWhere('unit.id IN (SELECT unit_subtree(:within))', { within });
    if (q) query.andWhere('strpos(unit.name, :q) > 0', { q });
    if (on) query.andWhere(validOn('unit'), { on });
    return keysetPage(query, request);
  }

  /** One unit with what it came from and what came of it. NotFound (404). */
  async one(id: string): Promise<{ unit: Unit; predecessors: NamedUnit[]; successors: NamedUnit[] }> {
    const unit = await this.database.reader.findOneBy(Unit, { id });
    if (!unit) throw new NotFound('unit');
    return {
      unit,
      predecessors: await this.kin(id, 'predecessor_id', 'successor_id'),
      successors: await this.kin(id, 'successor_id', 'predecessor_id'),
    };
  }

  /** Codes of the place of a unit and of the places above it; none while it has no place. */
  async placeCodes(unitId: string): Promise<string[]> {
    const rows: { code: string }[] = await this.database.reader.query(
      `WITH RECURSIVE up AS (
         SELECT p.* FROM place p JOIN unit u ON u.place_id = p.id WHERE u.id = $1
         UNION SELECT p.* FROM place p JOIN up ON p.id = up.parent_id)
       SELECT code FROM up`,
      [unitId],
    );
    return rows.map(({ code }) => code);
  }

  /** True when a unit is another one or stands somewhere below it: how rows are scoped by the tree. */
  async isWithin(ancestorId: string, unitId: string): Promise<boolean> {
    const [row]: { within: boolean }[] = await this.database.reader.query(
      'SELECT $2::uuid IN (SELECT unit_subtree($1)) AS within',
      [ancestorId, unitId],
    );
    return row?.within ?? false;
  }

  private kin(id: string, wanted: string, known: string): Promise<NamedUnit[]> {
    return this.database.reader.query(
      `SELECT u.id, u.name FROM unit_succession s JOIN unit u ON u.id = s.${wanted} WHERE s.${known} = $1 ORDER BY u.id`,
      [id],
    );
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
