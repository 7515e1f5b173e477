import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsOptional,
  IsUUID,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { IsDay } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import {
  SERVICE_METHODS,
  SERVICE_PROOFS,
  type ServiceMethod,
  type ServiceProof,
} from '../domain/service-record-rules.js';
import { SentRecipientDto } from './sent-recipient.dto.js';

/** The line that counts no more: the ledger keeps it, and this one counts in its place. */
export class CorrectionDto {
  /** Its client id. @example 2025-06-0001 */
  @Matches(/^[\x21-\x7e]{1,100}$/, { message: 'corrects must be 1 to 100 visible characters' })
  corrects: string;

  /** @example 服务日期误填（示例） */
  @Matches(/\S/)
  @MaxLength(500)
  reason: string;
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

  /** In the item's unit, decimal text; "0" only on a line that takes another back. @example "2" */
  @Matches(/^\d{1,9}(\.\d{1,2})?$/, { message: 'quantity must be decimal text' })
  quantity: string;

  /** Nobody only on a line that takes another back. */
  @IsArray()
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  @Type(() => SentRecipientDto)
  recipients: SentRecipientDto[];

  @IsOptional()
  @ValidateNested()
  @Type(() => CorrectionDto)
  correction?: CorrectionDto;

  /** Social workers of the provider who gave the service, employed on that day. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @IsUUID(undefined, { each: true })
  workerIds?: string[];

  /** Hours that volunteers gave, decimal text. @example "3.5" */
  @IsOptional()
  @Matches(/^\d{1,5}(\.\d{1,2})?$/, { message: 'volunteerHours must be decimal text' })
  volunteerHours?: string;

  /** What shows it: sign-in-sheet 签到表, recipient-confirmation 服务对象确认, photo 照片, location 定位. @example sign-in-sheet */
  @IsOptional()
  @IsIn(SERVICE_PROOFS)
  proof?: ServiceProof;

  /** Sheets and photos, uploaded before. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(10)
  @IsUUID(undefined, { each: true })
  fileIds?: string[];
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
