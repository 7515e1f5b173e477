import { Injectable } from '@nestjs/common';
import { type Actor, Database, Outbox, type Tx, constraintMeans, create, now } from '../../platform/index.js';
import { canonicalJson } from '../../shared/canonical-json.js';
import { dayOf } from '../../shared/days.js';
import { NotFound, RuleBroken } from '../../shared/refused.js';
import { FundPublication, type KeptStatement } from '../data/fund-publication.entity.js';
import { type FundStatement, FundStatements } from '../data/fund-statements.js';
import { refuse } from '../domain/refusals.js';
import { FundStatementPublished } from '../events.js';

constraintMeans('fund_publication_edition', refuse.statementTwice);

/** Publishes income and use of a unit's money of a year, as it stands (城市居民委员会组织法 art. 34). */
@Injectable()
export class PublishFundStatement {
  constructor(
    private readonly database: Database,
    private readonly statements: FundStatements,
    private readonly outbox: Outbox,
  ) {}

  /** NotFound for another's unit or one without funds; RuleBroken (409) where nothing has changed since the last edition. */
  run(actor: Actor, unitId: string, fiscalYear: number): Promise<FundPublication> {
    if (actor.unitId !== unitId) throw new NotFound('fund');
    return this.database.transaction(async (tx) => {
      await holdFunds(tx, unitId, fiscalYear);
      const content = kept(await this.statements.of(unitId, fiscalYear, tx));
      const order = { edition: 'DESC' as const };
      const last = await tx.findOne(FundPublication, { where: { unitId, fiscalYear }, order });
      RuleBroken.conflictUnlessEmpty(last ? unchanged(last, content) : []);
      const publication = await create(tx, FundPublication, {
        ...{ unitId, fiscalYear, edition: (last?.edition ?? 0) + 1, content },
        ...{ publishedOn: dayOf(now(tx)), publishedBy: actor.accountId },
      });
      await this.outbox.publish(tx, FundStatementPublished, { publicationId: publication.id });
      return publication;
    });
  }
}

/** Nothing is booked meanwhile: what came in and what it became are of one moment. */
async function holdFunds(tx: Tx, unitId: string, fiscalYear: number): Promise<void> {
  await tx.query('SELECT FROM fund WHERE unit_id = $1 AND fiscal_year = $2 ORDER BY id FOR UPDATE', [
    unitId,
    fiscalYear,
  ]);
}

function kept(statement: FundStatement): KeptStatement {
  const text = JSON.stringify(statement, (_, value: unknown) =>
    typeof value === 'bigint' ? value.toString() : value,
  );
  return JSON.parse(text) as KeptStatement;
}

function unchanged({ edition, content }: FundPublication, now: KeptStatement) {
  const same = canonicalJson(content) === canonicalJson(now);
  return same ? [refuse.statementUnchanged({ params: { edition } })] : [];
}
