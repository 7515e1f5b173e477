import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  Min,
  MinLength,
  ValidateNested,
  IsUUID,
} from 'class-validator';
import { IsMoney, MoneyDto } from '../../platform/index.js';
import { BOND_FORMS, type BondForm } from '../domain/bid-bond.js';
import { RESPONSES, type Response } from '../domain/answers.js';

/** What a bid says to one requirement of the documents. */
export class AnswerDto {
  /** The requirement's code. @example certified-staff */
  @Matches(/^[a-z][a-z0-9-]{0,49}$/)
  requirement: string;

  /** 无偏离, 负偏离 or 正偏离. */
  @IsIn(RESPONSES)
  response: Response;

  /** @example 配备持证社工七名，名单见附件 */
  @IsString()
  @MinLength(1)
  @MaxLength(10_000)
  text: string;

  /** Files uploaded for this tender (`bid-files`) that prove it. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  evidence?: string[];
}

/** A bid bond that was given: nobody else learns of it before the opening. */
export class BondDto {
  /** 支票, 汇票, 本票, 保函 (of a bank or guarantor) or 转账; never cash. @example guarantee */
  @IsIn(BOND_FORMS)
  form: BondForm;

  /** At least what the documents ask for. */
  @IsMoney()
  amount: MoneyDto;

  /** Number of the paper or transfer. @example 示例保函 2025-017 */
  @IsString()
  @Matches(/\S/)
  @MaxLength(200)
  reference: string;

  /** File uploaded for this tender (`bid-files`) that proves it. */
  @IsUUID()
  proof: string;
}

/** What a bid says: sealed from everybody the moment it is received. */
export class BidContentDto {
  /** Price of the whole service, or of the lot. A price above the ceiling is taken with a warning, and invalid after the opening. */
  @IsMoney()
  price: MoneyDto;

  /** 大写: the same amount in Chinese words. Where both differ the words count (87号令 art. 59), and the receipt warns. @example 人民币肆拾陆万捌仟元整 */
  @IsOptional()
  @IsString()
  @MinLength(1)
  @MaxLength(100)
  priceInWords?: string;

  /** The offer in words. @example 配备持证社工 6 名，首月完成全部建档 */
  @IsString()
  @MinLength(1)
  @MaxLength(50_000)
  proposal: string;

  /** To the requirements of the documents: each substantive one has to be answered. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => AnswerDto)
  answers?: AnswerDto[];

  /** The consortium that bids, led by the caller's organization (`consortia`). */
  @IsOptional()
  @IsUUID()
  consortium?: string;

  /** The bid bond (投标保证金), where the documents ask for one. */
  @IsOptional()
  @ValidateNested()
  @Type(() => BondDto)
  bond?: BondDto;

  /** Further files uploaded for this tender (`bid-files`). */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  files?: string[];
}

/** A bid for a lot. */
export class PlaceBidDto extends BidContentDto {
  /** Number of the lot; may be left out where the tender has just one. @example 1 */
  @IsOptional()
  @IsInt()
  @Min(1)
  lot?: number;
}

/** An offer of the present round: sealed from everybody the moment it is received. */
export class OfferDto {
  /** Price of the whole service, or of the bid's lot; that of the final round is the one that counts. */
  @IsMoney()
  price: MoneyDto;

  /** 大写: the same amount in Chinese words. Where both differ the words count (87号令 art. 59), and the receipt warns. @example 人民币肆拾陆万捌仟元整 */
  @IsOptional()
  @IsString()
  @MinLength(1)
  @MaxLength(100)
  priceInWords?: string;
}
