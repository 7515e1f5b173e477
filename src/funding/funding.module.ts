import { Global, Module } from '@nestjs/common';
import { DraftPlan } from './actions/draft-plan.js';
import { OpenFund } from './actions/open-fund.js';
import { FundBalances } from './data/fund-balances.js';
import { Funds } from './data/funds.js';
import { FundingPlans } from './data/funding-plans.js';
import { FundingPlansController } from './http/funding-plans.controller.js';
import { FundsController } from './http/funds.controller.js';

/** Funds and their books; global, because every purchase asks for money. */
@Global()
@Module({
  controllers: [FundsController, FundingPlansController],
  providers: [Funds, FundBalances, FundingPlans, OpenFund, DraftPlan],
  exports: [FundBalances],
})
export class FundingModule {}
