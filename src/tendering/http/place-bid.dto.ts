import {
  ArrayMaxSize,
  IsArray,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  Min,
  MinLength,
} from 'class-validator';
import { IsMoney, MoneyDto } from '../../platform/index.js';

/** What a bid says: sealed from everybody the moment it is received. */
export class BidContentDto {
  /** Price of the whole service, or of the lot. A price above the ceiling is taken with a warning, and invalid after the opening. */
  @IsMoney()
  price: MoneyDto;

  /** The offer in words. @example 配备持证社工 6 名，首月完成全部建档 */
  @IsString()
  @MinLength(1)
  @MaxLength(50_000)
  proposal: string;
}

/** A bid for a lot. */
export class PlaceBidDto extends BidContentDto {
  /** Number of the lot; may be left out where the tender has just one. @example 1 */
  @IsOptional()
  @IsInt()
  @Min(1)
  lot?: number;
}

/** A final offer: sealed from everybody the moment it is received. */
export class FinalOfferDto {
  /** Final price of the whole service, or of the bid's lot. */
  @IsMoney()
  price: MoneyDto;
}

/** What makes an abnormally low price possible. */
export class ExplainPriceDto {
  /** Cost by its parts, technique, subsidies. @example 人工、材料、管理费用构成及同类合同（示例） */
  @Matches(/\S/)
  @MaxLength(20_000)
  explanation: string;

  /** Files of the bidder's own. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @IsUUID(undefined, { each: true })
  evidenceFileIds?: string[];
}
