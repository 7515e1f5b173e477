import { Type } from 'class-transformer';
import { IsIn, IsOptional, Matches, MaxLength, ValidateNested } from 'class-validator';
import {
  DATA_REQUEST_KINDS,
  type DataRequestKind,
  IDENTITY_CHECKS,
  type IdentityCheck,
  REFUSAL_GROUNDS,
  type RefusalGround,
} from '../domain/data-request-rules.js';

/** What is right. */
export class DataCorrectionDto {
  /** @example 王示例 */
  @IsOptional()
  @Matches(/\S/)
  @MaxLength(50)
  name?: string;

  /** @example "13800138001" */
  @IsOptional()
  @Matches(/^\+?[\d\s()（）-]{7,24}$/, { message: 'phone must be 7 to 20 digits' })
  phone?: string;
}

/** What an account asks about its own data. */
export class LodgeOwnDataRequestDto {
  /** export 查阅复制, correct 更正, erase 删除, explain 解释说明. @example export */
  @IsIn(DATA_REQUEST_KINDS)
  kind: DataRequestKind;

  /** To correct: what is right. */
  @IsOptional()
  @ValidateNested()
  @Type(() => DataCorrectionDto)
  correction?: DataCorrectionDto;
}

/** What a resident asks before a clerk. */
export class LodgeDataRequestDto extends LodgeOwnDataRequestDto {
  /** The phone under which the resident is known. @example "13800138000" */
  @Matches(/^\+?[\d\s()（）-]{7,24}$/, { message: 'phone must be 7 to 20 digits' })
  phone: string;

  /** How the clerk knows that it is the person; no document is copied. @example document-seen */
  @IsIn(IDENTITY_CHECKS)
  identityCheck: Exclude<IdentityCheck, 'signed-in'>;
}

/** A request is granted. */
export class GrantDataRequestDto {
  /** Words to the person; wanted for an explanation. @example 您的信息仅用于安排上门服务。 */
  @IsOptional()
  @Matches(/\S/)
  @MaxLength(2000)
  answer?: string;
}

/** A request is refused. */
export class RefuseDataRequestDto {
  /** not-the-person 非本人, nothing-held 未持有, statutory-duty 法定职责, procurement-archive 采购档案（政府采购法 art. 42）. @example procurement-archive */
  @IsIn(REFUSAL_GROUNDS)
  ground: RefusalGround;

  /** Words to the person. @example 采购档案须保存十五年。 */
  @Matches(/\S/)
  @MaxLength(2000)
  answer: string;
}
