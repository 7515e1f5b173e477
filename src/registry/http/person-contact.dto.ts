import { Matches, MaxLength } from 'class-validator';

/** By what a person is told from others. */
export class PersonContactDto {
  /** Encrypted at once and shown masked. @example 王示例 */
  @Matches(/\S/)
  @MaxLength(50)
  name: string;

  /** Encrypted at once and shown masked. @example "13800138000" */
  @Matches(/^\+?[\d\s()（）-]{7,24}$/, { message: 'phone must be 7 to 20 digits' })
  phone: string;
}
