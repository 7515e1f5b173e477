import { Type } from 'class-transformer';
import {
  IsBoolean,
  IsHash,
  IsIn,
  IsOptional,
  IsUUID,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { PageDto } from '../../platform/index.js';
import { type ContractState, contractLifecycle } from '../domain/contract.lifecycle.js';

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
