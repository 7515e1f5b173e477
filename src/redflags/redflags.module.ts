import { Module } from '@nestjs/common';
import { DecideFlag } from './actions/decide-flag.js';
import { ExplainFlag } from './actions/explain-flag.js';
import { DeciderTies } from './data/decider-ties.js';
import { FlagBook } from './data/flag-book.js';
import { QueueRecount } from './data/queue-recount.js';
import { RedFlags } from './data/red-flags.js';
import { WatchedLots } from './data/watched-lots.js';
import { WatchedPurchases } from './data/watched-purchases.js';
import { HeedContracts } from './handlers/heed-contracts.js';
import { HeedPurchases } from './handlers/heed-purchases.js';
import { RecountFlags } from './handlers/recount-flags.js';
import { FlagPages } from './http/flag-pages.js';
import { IndicatorsController } from './http/indicators.controller.js';
import { RedFlagsController } from './http/red-flags.controller.js';

const READS = [RedFlags, WatchedLots, WatchedPurchases, DeciderTies, FlagPages];
const STEPS = [FlagBook, QueueRecount, ExplainFlag, DecideFlag];

/** Red flags: what in purchases a supervisor should ask about. */
@Module({
  controllers: [RedFlagsController, IndicatorsController],
  providers: [...READS, ...STEPS, HeedPurchases, HeedContracts, RecountFlags],
})
export class RedFlagsModule {}
