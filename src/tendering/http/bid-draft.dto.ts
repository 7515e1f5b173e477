import { PartialType } from '@nestjs/swagger';
import { BidContentDto, PlaceBidDto } from './place-bid.dto.js';

/** A bid as far as it is written: sealed, and nobody else's to see. */
export class BidDraftDto extends PartialType(PlaceBidDto, { skipNullProperties: false }) {}

/** Changes of it; the lot stays. */
export class ChangeBidDraftDto extends PartialType(BidContentDto, { skipNullProperties: false }) {}
