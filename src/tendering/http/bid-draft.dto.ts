import { PartialType } from '@nestjs/swagger';
import { PlaceBidDto } from './place-bid.dto.js';

/** A bid as far as it is written: sealed, and nobody else's to see. */
export class BidDraftDto extends PartialType(PlaceBidDto, { skipNullProperties: false }) {}
