import { OmitType } from '@nestjs/swagger';
import { IsOptional, Matches, MaxLength } from 'class-validator';
import { IsQueryBoolean } from '../../platform/index.js';
import { DrawUpContractDto } from './contract.dto.js';

/** The terms of another edition: all of them, since what is left out is not agreed any more. */
export class ReviseContractDto extends OmitType(DrawUpContractDto, ['awardId'] as const) {}

/** Under what number the copy was filed. */
export class FileContractDto {
  /** @example 备2025-0412 */
  @Matches(/\S/)
  @MaxLength(100)
  filingNumber: string;
}

/** Query of the clocks. */
export class ContractClockQueryDto {
  /** Only those that are over: the overdue report. */
  @IsOptional()
  @IsQueryBoolean()
  overdue?: boolean;
}
