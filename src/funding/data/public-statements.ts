import { Injectable } from '@nestjs/common';
import { type Actor, Database, type WithheldScope, demandShown } from '../../platform/index.js';
import { FundPublication } from './fund-publication.entity.js';
import { type FundStatement, FundStatements } from './fund-statements.js';

/** A unit's year goes with its last published edition: a new one opens it again. Read on by the unit. */
const WITHHELD: WithheldScope = { subjects: 'publication.id', own: ':ownUnit = publication.unit_id' };

/** Reads of the public pages of statements. */
@Injectable()
export class PublicStatements {
  constructor(
    private readonly database: Database,
    private readonly statements: FundStatements,
  ) {}

  /** One. NotFound (404) for a unit without funds in that year; 410 where an order took it off the caller's eyes. */
  async of(actor: Actor | undefined, unitId: string, fiscalYear: number): Promise<FundStatement> {
    const statement = await this.statements.of(unitId, fiscalYear);
    const last = this.database.reader.createQueryBuilder(FundPublication, 'publication').where(
      `publication.unitId = :unitId AND publication.fiscalYear = :fiscalYear
          AND publication.edition = (SELECT max(p.edition) FROM fund_publication p
            WHERE p.unit_id = publication.unit_id AND p.fiscal_year = publication.fiscal_year)`,
      { unitId, fiscalYear },
    );
    await demandShown(last, actor, WITHHELD);
    return statement;
  }
}
