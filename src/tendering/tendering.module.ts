import { Module } from '@nestjs/common';
import { CancelTender } from './actions/cancel-tender.js';
import { DraftTender } from './actions/draft-tender.js';
import { PlaceBid } from './actions/place-bid.js';
import { PublishTender } from './actions/publish-tender.js';
import { Awards } from './data/awards.js';
import { Bids } from './data/bids.js';
import { Tenders } from './data/tenders.js';
import { CloseDueTenders } from './handlers/close-due-tenders.js';
import { BidsController } from './http/bids.controller.js';
import { DraftObstacles } from './http/draft-obstacles.js';
import { TenderPartsController } from './http/tender-parts.controller.js';
import { TendersController } from './http/tenders.controller.js';

/** Tenders, sealed bids, panels, scoring, awards. */
@Module({
  controllers: [TendersController, TenderPartsController, BidsController],
  providers: [
    Tenders,
    Bids,
    Awards,
    DraftTender,
    PublishTender,
    CancelTender,
    PlaceBid,
    CloseDueTenders,
    DraftObstacles,
  ],
  exports: [Awards],
})
export class TenderingModule {}
