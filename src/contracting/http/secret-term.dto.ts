import { IsIn, IsInt, Matches, Max, MaxLength, Min } from 'class-validator';
import { SECRET_GROUNDS, type SecretGround } from '../domain/secret-terms.js';

/** An agreed term that is left out of what is published (政府采购法实施条例 art. 50). */
export class SecretTermDto {
  /** Its place among the agreed terms, from 1. @example 2 */
  @IsInt()
  @Min(1)
  @Max(30)
  term: number;

  @IsIn(SECRET_GROUNDS)
  ground: SecretGround;

  /** For the parties and the overseers. @example 涉及乙方未公开的报价构成 */
  @Matches(/\S/)
  @MaxLength(500)
  reason: string;
}
