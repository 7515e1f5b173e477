import { MoneyView } from '../../platform/index.js';
import type { FundPublication } from '../data/fund-publication.entity.js';
import type { FundStatement, StatementUse } from '../data/fund-statements.js';
import type { SourceKind } from '../domain/source-kinds.js';

/** What came in of one kind of source. */
export class StatementIncomeView {
  /** @example welfare-lottery */
  kind: SourceKind;
  amount: MoneyView;
}

/** What an organization gave that agreed to be named. */
export class StatementDonorView {
  name: string;
  /** @example donation */
  kind: SourceKind;
  amount: MoneyView;
}

/** A statement that was published: the notice about it has the figures. */
export class FundPublicationView {
  id: string;
  unitId: string;
  fiscalYear: number;
  edition: number;
  publishedOn: string;

  static of({ id, unitId, fiscalYear, edition, publishedOn }: FundPublication): FundPublicationView {
    return { id, unitId, fiscalYear, edition, publishedOn };
  }
}

/** What one published purchase was given. */
export class StatementUseView {
  itemId: string;
  title: string;
  /** Code of the service category. @example ELD */
  category: string;
  /** Set aside and not yet bound by a contract. */
  reserved: MoneyView;
  /** Bound by a contract and not yet paid. */
  committed: MoneyView;
  spent: MoneyView;

  static of({ itemId, title, category, reserved, committed, spent }: StatementUse): StatementUseView {
    return {
      ...{ itemId, title, category, reserved: MoneyView.of(reserved) },
      ...{ committed: MoneyView.of(committed), spent: MoneyView.of(spent) },
    };
  }
}

/** Support in kind, at no cash. */
export class StatementSupportView {
  /** @example venue */
  kind: string;
  provider: string;
  description: string;
}

/** Income and use of a unit's money of a year: income + transferred and carried in = transferred and carried out + returned + available + all uses. */
export class FundStatementView {
  unitId: string;
  unitName: string;
  fiscalYear: number;
  income: StatementIncomeView[];
  /** Part of the income: organizations that agreed to be named; 500 at the most. */
  donors: StatementDonorView[];
  /** From other units' funds (费随事转). */
  transferredIn: MoneyView;
  transferredOut: MoneyView;
  /** From the unit's own funds of the year before (结转), and into those of the next. */
  carriedIn: MoneyView;
  carriedOut: MoneyView;
  /** Given back to its payers. */
  returned: MoneyView;
  /** Free. */
  available: MoneyView;
  /** By published service item, by category; 1000 at the most. */
  uses: StatementUseView[];
  /** Set aside, bound and paid for everything else: admitted and not yet published items, subsidies. */
  otherUses: MoneyView;
  /** Support in kind of the plans in use. */
  inKind: StatementSupportView[];

  static of(statement: FundStatement): FundStatementView {
    const { unitId, unitName, fiscalYear, income, transferredIn, transferredOut } = statement;
    const { carriedIn, carriedOut, returned, available, uses, otherUses, inKind, donors } = statement;
    return {
      ...{ unitId, unitName, fiscalYear },
      income: income.map(({ kind, amount }) => ({ kind, amount: MoneyView.of(amount) })),
      donors: donors.map(({ name, kind, amount }) => ({ name, kind, amount: MoneyView.of(amount) })),
      transferredIn: MoneyView.of(transferredIn),
      transferredOut: MoneyView.of(transferredOut),
      carriedIn: MoneyView.of(carriedIn),
      carriedOut: MoneyView.of(carriedOut),
      returned: MoneyView.of(returned),
      available: MoneyView.of(available),
      uses: uses.map((use) => StatementUseView.of(use)),
      otherUses: MoneyView.of(otherUses),
      inKind: inKind.map(({ kind, provider, description }) => ({ kind, provider, description })),
    };
  }
}
