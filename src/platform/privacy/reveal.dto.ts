import { IsOptional, IsUUID, Matches, MaxLength } from 'class-validator';
import { PageDto } from '../http/page.dto.js';

/** Why personal data is to be seen unmasked. */
export class RevealDto {
  /** Kept and read by auditors; no phone or identity number in it. @example 上门服务前电话联系 */
  @Matches(/\S.*\S.*\S.*\S/, { message: 'reason must say why, in four characters or more' })
  @MaxLength(200)
  reason: string;
}

/** Query of the reveals. */
export class RevealsQueryDto extends PageDto {
  /** Only those of one object. */
  @IsOptional()
  @IsUUID()
  objectId?: string;
}
