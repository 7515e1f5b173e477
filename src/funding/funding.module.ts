import { Global, Module } from '@nestjs/common';
import { OpenFund } from './actions/open-fund.js';
import { FundBalances } from './data/fund-balances.js';
import { Funds } from './data/funds.js';
import { FundsController } from './http/funds.controller.js';

/** Funds and their books; global, because every purchase asks for money. */
@Global()
@Module({
  controllers: [FundsController],
  providers: [Funds, FundBalances, OpenFund],
  exports: [FundBalances],
})
export class FundingModule {}
