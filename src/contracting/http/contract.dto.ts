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
import { IsDay, IsMoney, MoneyDto, PageDto } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import { type ContractState, contractLifecycle } from '../domain/contract.lifecycle.js';
import { SecretTermDto } from './secret-term.dto.js';

/** A bank account for payments. */
export class PayeeAccountDto {
  /** Name of the account's holder as the bank has it. @example 清岚社区养老服务中心（示例） */
  @Matches(/\S/)
  @MaxLength(100)
  holder: string;

  /** @example "6200000000000000017" */
  @Matches(/^[\d\s-]{6,40}$/, { message: 'number must be 6 to 40 digits' })
  number: string;
}

/** A report that the provider hands in. */
export class AgreedReportDto {
  /** @example 季度服务报告 */
  @Matches(/\S/)
  @MaxLength(100)
  title: string;

  /** A working day in the term of the service. @example 2025-07-31 */
  @IsDay()
  dueOn: Day;
}

/** What lets a contract run over one year: all four (102号令 art. 24). */
export class LongTermDto {
  /** 购买内容相对固定 */
  @IsBoolean()
  fixedContent: boolean;

  /** 连续性强 */
  @IsBoolean()
  continuousNeed: boolean;

  /** 经费来源稳定 */
  @IsBoolean()
  stableFunding: boolean;

  /** 价格变化幅度小 */
  @IsBoolean()
  stablePrice: boolean;
}

/** A contract to be drawn up; everything else follows from the award. */
export class DrawUpContractDto {
  /** An active award of the caller's street office. */
  @IsUUID()
  awardId: string;

  /** Where payments go and nowhere else; left out, the finance office pays to the account it has on file. */
  @IsOptional()
  @ValidateNested()
  @Type(() => PayeeAccountDto)
  payeeAccount?: PayeeAccountDto;

  /** Only for a term over one year. */
  @IsOptional()
  @ValidateNested()
  @Type(() => LongTermDto)
  longTerm?: LongTermDto;

  /** Calendar days to pay a due instalment; 30 unless agreed (保障中小企业款项支付条例 art. 9). */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(60)
  paymentTermDays?: number;

  /** Calendar days in which the buyer accepts or sends back what was handed in; a setting unless agreed. @example 15 */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(30)
  acceptanceTermDays?: number;

  /** Reports beside the deliveries, each by a working day. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(24)
  @ValidateNested({ each: true })
  @Type(() => AgreedReportDto)
  reports?: AgreedReportDto[];

  /** 履约保证金: at most 10 % of the amount, as a guarantee too (政府采购法实施条例 art. 48). */
  @IsOptional()
  @IsMoney()
  performanceBond?: MoneyDto;

  /** What is agreed beside the form's articles. @example ["乙方每月5日前提交上月服务月报"] */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(30)
  @Matches(/\S/, { each: true })
  @MaxLength(1000, { each: true })
  specialTerms?: string[];

  /** Which of them are not published; the form's articles always are. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(30)
  @ValidateNested({ each: true })
  @Type(() => SecretTermDto)
  secretTerms?: SecretTermDto[];
}

/** An agreement to be drawn up on a grant; everything else follows from the programme and its decision. */
export class DrawUpAgreementDto {
  /** An application of the caller's programme that got a grant. */
  @IsUUID()
  grantId: string;

  /** Where payments go and nowhere else; left out, the finance office pays to the account it has on file. */
  @IsOptional()
  @ValidateNested()
  @Type(() => PayeeAccountDto)
  payeeAccount?: PayeeAccountDto;
}

/** A signature under the text that the signer read. */
export class SignContractDto {
  /** SHA-256 of the document, lower-case hex, as the contract shows it. */
  @IsHash('sha256')
  @Matches(/^[0-9a-f]+$/)
  documentSha256: string;

  /** Why it is signed after `signBy`; the contract counts as overdue. @example 法定代表人出差，双方商定顺延 */
  @IsOptional()
  @Matches(/\S/)
  @MaxLength(500)
  delayReason?: string;
}

/** Query of the contracts. */
export class ContractQueryDto extends PageDto {
  @IsOptional()
  @IsIn(contractLifecycle.states)
  state?: ContractState;

  /** Only the contract of this award. */
  @IsOptional()
  @IsUUID()
  awardId?: string;

  /** Only the agreement on this grant. */
  @IsOptional()
  @IsUUID()
  grantId?: string;
}

/** Query of what belongs to contracts. */
export class BelowContractQueryDto extends PageDto {
  /** Only of this contract. */
  @IsOptional()
  @IsUUID()
  contractId?: string;
}
