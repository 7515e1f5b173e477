import { Global, Module } from '@nestjs/common';
import { CarryOver } from './actions/carry-over.js';
import { DecideBudget } from './actions/decide-budget.js';
import { DraftBudget } from './actions/draft-budget.js';
import { DraftPlan } from './actions/draft-plan.js';
import { MoveFundMoney } from './actions/move-fund-money.js';
import { OpenFund } from './actions/open-fund.js';
import { PublishFundStatement } from './actions/publish-fund-statement.js';
import { Budgets } from './data/budgets.js';
import { FundBalances } from './data/fund-balances.js';
import { FundStatements } from './data/fund-statements.js';
import { PublicStatements } from './data/public-statements.js';
import { Funds } from './data/funds.js';
import { PlanYearEnd } from './data/plan-year-end.js';
import { FundingPlans } from './data/funding-plans.js';
import { BudgetsController } from './http/budgets.controller.js';
import { FundStatementsController } from './http/fund-statements.controller.js';
import { FundingPlansController } from './http/funding-plans.controller.js';
import { YearEndsController } from './http/year-ends.controller.js';
import { SubsidiesModule } from './subsidies.module.js';
import { FundsController } from './http/funds.controller.js';

/** Funds and their books; global, because every purchase asks for money. */
@Global()
@Module({
  imports: [SubsidiesModule],
  controllers: [
    FundsController,
    YearEndsController,
    FundingPlansController,
    BudgetsController,
    FundStatementsController,
  ],
  providers: [
    Funds,
    FundBalances,
    FundStatements,
    PublicStatements,
    FundingPlans,
    Budgets,
    OpenFund,
    PlanYearEnd,
    CarryOver,
    MoveFundMoney,
    PublishFundStatement,
    DraftPlan,
    DraftBudget,
    DecideBudget,
  ],
  exports: [FundBalances],
})
export class FundingModule {}
