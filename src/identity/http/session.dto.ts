import { IsOptional, IsString, MaxLength, MinLength } from 'class-validator';

/** Who signs in. */
export class SignInDto {
  /** @example street-officer.xinhua */
  @IsString()
  @MinLength(1)
  @MaxLength(100)
  login: string;

  /** @example sanshe-demo-2025 */
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  password: string;

  /** Code of the authenticator, or a recovery code, where the account has a second factor. @example 287082 */
  @IsOptional()
  @IsString()
  @MinLength(6)
  @MaxLength(30)
  code?: string;
}

/** A refresh token, good once. */
export class RefreshDto {
  @IsString()
  @MinLength(1)
  @MaxLength(100)
  refreshToken: string;
}

/** Another password for the caller. */
export class ChangePasswordDto {
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  oldPassword: string;

  /** By the policy of the settings: length, kinds of characters, none of the last few. */
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  newPassword: string;
}
