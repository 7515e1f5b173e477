import { IsString, Matches, MaxLength, MinLength } from 'class-validator';

/** The caller's password once more, before a secret is shown. */
export class EnrolSecondFactorDto {
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  password: string;
}

/** A code of the authenticator. */
export class AuthenticatorCodeDto {
  /** @example 287082 */
  @Matches(/^\d{6}$/)
  code: string;
}

/** A code of the authenticator, or a recovery code. */
export class SecondFactorCodeDto {
  /** @example 287082 */
  @IsString()
  @MinLength(6)
  @MaxLength(30)
  code: string;
}
