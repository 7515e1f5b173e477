import { Type } from 'class-transformer';
import {
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
import { CONSENT_SCOPES, type ConsentScope, IsInstant } from '../../platform/index.js';
import {
  CONSENT_CHANNELS,
  type ConsentChannel,
  GUARDIAN_RELATIONS,
  type GuardianRelation,
  KEY_GROUPS,
  type KeyGroup,
} from '../domain/resident-rules.js';

/** A resident to enter: no more than is needed, and no identity number. */
export class RegisterResidentDto {
  /** Encrypted at once and shown masked. @example 王示例 */
  @Matches(/\S/)
  @MaxLength(50)
  name: string;

  /** Encrypted at once and shown masked. @example "13800138000" */
  @Matches(/^\+?[\d\s()（）-]{7,24}$/, { message: 'phone must be 7 to 20 digits' })
  phone: string;

  /** First of the five years in one of which the resident was born: a multiple of five. @example 1945 */
  @IsOptional()
  @IsInt()
  @Min(1900)
  @Max(2100)
  birthFrom?: number;
}

/** A phone to look for: in the body, because addresses are logged. */
export class FindResidentsDto {
  /** @example "13800138000" */
  @Matches(/^\+?[\d\s()（）-]{7,24}$/, { message: 'phone must be 7 to 20 digits' })
  phone: string;
}

/** The group to which a resident belongs. */
export class SetKeyGroupDto {
  /** elderly-living-alone 独居老人, disabled 残疾人, hardship 困难群众, left-behind-child 留守儿童, under-correction 社区矫正对象; null: none. @example elderly-living-alone */
  @IsOptional()
  @IsIn(KEY_GROUPS)
  keyGroup: KeyGroup | null = null;
}

/** Who consents for a child. */
export class GuardianDto {
  /** Encrypted at once. @example 王示例 */
  @Matches(/\S/)
  @MaxLength(50)
  name: string;

  /** @example parent */
  @IsIn(GUARDIAN_RELATIONS)
  relation: GuardianRelation;
}

/** One consent for one scope. */
export class RecordConsentDto {
  /** service 接受服务, return-visit 回访, recording 通话录音, third-party 向第三方提供, sensitive 敏感信息. @example return-visit */
  @IsIn(CONSENT_SCOPES)
  scope: ConsentScope;

  /** The edition of the text that was read. */
  @IsUUID()
  textId: string;

  /** @example paper */
  @IsIn(CONSENT_CHANNELS)
  channel: ConsentChannel;

  /** When it was given; now when left out. @example 2025-03-03T08:00:00+08:00 */
  @IsOptional()
  @IsInstant()
  givenAt?: string;

  /** Wanted where the resident may be under fourteen. */
  @IsOptional()
  @ValidateNested()
  @Type(() => GuardianDto)
  guardian?: GuardianDto;
}

/** How a consent is taken back. */
export class WithdrawConsentDto {
  /** @example phone */
  @IsIn(CONSENT_CHANNELS)
  channel: ConsentChannel;
}

/** A new edition of a text. */
export class PublishConsentTextDto {
  /** @example return-visit */
  @IsIn(CONSENT_SCOPES)
  scope: ConsentScope;

  /** Who, what for, how, which data, how long, which rights. @example 我们将在服务结束后一、三、六个月电话回访…… */
  @Matches(/\S/)
  @MaxLength(4000)
  text: string;
}
