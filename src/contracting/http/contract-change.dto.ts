import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsHash,
  IsIn,
  IsInt,
  IsOptional,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsDay, IsMoney, MoneyDto } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import {
  CHANGE_GROUNDS,
  CHANGE_KINDS,
  type ChangeGround,
  type ChangeKind,
} from '../domain/contract-change.js';
import { LongTermDto, PayeeAccountDto } from './contract.dto.js';
import { SecretTermDto } from './secret-term.dto.js';

/** A change to be agreed on; which fields belong to it depends on its kind. */
export class ProposeChangeDto {
  /**
   * `supplement` 补充合同, `extension` 延期, `suspension` 中止, `resumption` 恢复, `amendment` other terms, `termination`
   * 协议终止.
   */
  @IsIn(CHANGE_KINDS)
  kind: ChangeKind;

  /** `force-majeure` comes with its proof; a supplement is `mutual-agreement`. */
  @IsIn(CHANGE_GROUNDS)
  ground: ChangeGround;

  /** @example 服务对象增加，双方商定追加同类服务 */
  @Matches(/\S/)
  @MaxLength(2000)
  reason: string;

  /** Evidence uploaded by the caller's unit. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @IsUUID(undefined, { each: true })
  fileIds?: string[];

  /** Supplement: what it adds to the price; all of them at most 10 % of it (政府采购法 art. 49). */
  @IsOptional()
  @IsMoney()
  amount?: MoneyDto;

  /** Supplement: how much of the same service. @example 上门服务增加120人次 */
  @IsOptional()
  @Matches(/\S/)
  @MaxLength(1000)
  addedService?: string;

  /** Supplement: it adds the same service, not another one. */
  @IsOptional()
  @IsBoolean()
  sameService?: boolean;

  /** Supplement: everything else stays as it is. */
  @IsOptional()
  @IsBoolean()
  otherClausesUnchanged?: boolean;

  /** Supplement: the fund that pays; the contract's own unless given. */
  @IsOptional()
  @IsUUID()
  fundId?: string;

  /** Extension and resumption: the new last day, inclusive. */
  @IsOptional()
  @IsDay()
  serviceTo?: Day;

  /** Extension and resumption past one year in all (102号令 art. 24). */
  @IsOptional()
  @ValidateNested()
  @Type(() => LongTermDto)
  longTerm?: LongTermDto;

  /** Suspension: the day on which it is to go on. */
  @IsOptional()
  @IsDay()
  resumeBy?: Day;

  /** Amendment: the account for payments from now on. */
  @IsOptional()
  @ValidateNested()
  @Type(() => PayeeAccountDto)
  payeeAccount?: PayeeAccountDto;

  /** Amendment: calendar days to pay a due instalment. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(60)
  paymentTermDays?: number;

  /** Amendment: what is agreed in words. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(30)
  @Matches(/\S/, { each: true })
  @MaxLength(1000, { each: true })
  articles?: string[];

  /** Amendment: which of the articles are not published. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(30)
  @ValidateNested({ each: true })
  @Type(() => SecretTermDto)
  secretArticles?: SecretTermDto[];

  /** Termination: what all that was delivered and accepted is worth. */
  @IsOptional()
  @IsMoney()
  settledAmount?: MoneyDto;
}

/** A signature under the text that the signer read. */
export class SignChangeDto {
  /** SHA-256 of the change's text, lower-case hex, as the change shows it. */
  @IsHash('sha256')
  @Matches(/^[0-9a-f]+$/)
  documentSha256: string;
}

/** Why a proposed change comes to nothing. */
export class EndChangeDto {
  /** @example 资金未落实 */
  @Matches(/\S/)
  @MaxLength(500)
  reason: string;
}
