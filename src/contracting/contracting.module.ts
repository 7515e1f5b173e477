import { Global, Module } from '@nestjs/common';
import { Contracts } from './data/contracts.js';
import { RecipientLedger } from './data/recipient-ledger.js';

/** Contracts, delivery and money; global, because evaluation and disclosure read contracts. */
@Global()
@Module({
  providers: [Contracts, RecipientLedger],
  exports: [Contracts, RecipientLedger],
})
export class ContractingModule {}
