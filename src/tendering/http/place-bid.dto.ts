import {
  ArrayMaxSize,
  IsArray,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  MinLength,
} from 'class-validator';
import { IsMoney, MoneyDto } from '../../platform/index.js';

/** A bid: sealed from everybody the moment it is received. */
export class PlaceBidDto {
  /** Price of the whole service. A price above the ceiling is taken with a warning, and invalid after the opening. */
  @IsMoney()
  price: MoneyDto;

  /** The offer in words. @example 配备持证社工 6 名，首月完成全部建档 */
  @IsString()
  @MinLength(1)
  @MaxLength(50_000)
  proposal: string;
}

/** An offer of the present round: sealed from everybody the moment it is received. */
export class OfferDto {
  /** Price of the whole service; that of the final round is the one that counts. */
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
