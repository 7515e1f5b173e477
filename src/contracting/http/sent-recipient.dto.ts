import { IsBoolean, IsOptional, Matches, MaxLength } from 'class-validator';

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

  /** He belongs to a key group (独居, 重病, 未成年 …); which one is not asked. */
  @IsOptional()
  @IsBoolean()
  keyGroup?: boolean;
}
