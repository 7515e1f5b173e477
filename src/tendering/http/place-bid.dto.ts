import { IsString, MaxLength, MinLength } from 'class-validator';
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
