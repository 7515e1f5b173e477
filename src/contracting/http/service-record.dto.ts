import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { IsDay } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import { SERVICE_METHODS, type ServiceMethod } from '../domain/service-record-rules.js';

/** Somebody served. Name and phone are encrypted at once and shown masked only. */
export class SentRecipientDto {
  /** @example 王示例 */
  @Matches(/\S/)
  @MaxLength(50)
  name: string;

  /** One phone is one recipient. @example "13800138000" */
  @Matches(/^\+?[\d\s()（）-]{7,24}$/, { message: 'phone must be 7 to 20 digits' })
  phone: string;

  /** He may be asked for an opinion and called for return visits. */
  @IsBoolean()
  consented: boolean;

  /** Group for stratified samples. @example 80岁以上 */
  @IsOptional()
  @Matches(/\S/)
  @MaxLength(50)
  stratum?: string;
}

/** One line of the provider's ledger. */
export class SentRecordDto {
  /** The provider's own id of the line; sent again, nothing changes. @example 2025-06-0001 */
  @Matches(/^[\x21-\x7e]{1,100}$/, { message: 'clientId must be 1 to 100 visible characters' })
  clientId: string;

  /** casework 个案, group-work 小组, community-work 社区, pairing 结对帮扶, peer-education 同辈教育. @example casework */
  @IsIn(SERVICE_METHODS)
  method: ServiceMethod;

  /** Day of the service. @example 2025-06-03 */
  @IsDay()
  on: Day;

  /** To the community's level, no door numbers. @example 长安社区日间照料中心 */
  @Matches(/\S/)
  @MaxLength(100)
  place: string;

  /** In the item's unit, decimal text above zero. @example "2" */
  @Matches(/^(?=.*[1-9])\d{1,9}(\.\d{1,2})?$/, { message: 'quantity must be decimal text above zero' })
  quantity: string;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  @Type(() => SentRecipientDto)
  recipients: SentRecipientDto[];
}

/** An upload of ledger lines: all of them are taken over, or none. */
export class RecordServicesDto {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  @Type(() => SentRecordDto)
  records: SentRecordDto[];
}
