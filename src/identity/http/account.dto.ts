import { IsOptional, IsString, Matches, MaxLength, MinLength } from 'class-validator';
import { PageDto } from '../../platform/index.js';

/** An account to make. */
export class CreateAccountDto {
  /** Letters, digits, dot, hyphen, underscore; kept in lower case. @example wang.li */
  @Matches(/^[A-Za-z0-9][A-Za-z0-9._-]{2,99}$/)
  login: string;

  /** The person's name. @example 王丽 */
  @IsString()
  @Matches(/\S/)
  @MaxLength(50)
  name: string;
}

/** Query of the accounts. */
export class AccountQueryDto extends PageDto {
  /** Only the account of this login. */
  @IsOptional()
  @IsString()
  @MinLength(1)
  @MaxLength(100)
  login?: string;
}
