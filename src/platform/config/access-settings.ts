import { IsBoolean, IsInt, Max, Min } from 'class-validator';
import { VisitSettings } from './visit-settings.js';
import { toBoolean, toInteger } from './setting-types.js';

/** How people sign in, and how closely reads of personal data are watched. */
export abstract class AccessSettings extends VisitSettings {
  /** Requests a minute for one caller (account, or address when signed out). */
  @toInteger
  @IsInt()
  @Min(1)
  rateLimitPerMinute = 1200;

  /** Sign-in attempts a minute from one address; also the limit of survey links. */
  @toInteger
  @IsInt()
  @Min(1)
  signInLimitPerMinute = 120;

  /** Fewest characters of a password. */
  @toInteger
  @IsInt()
  @Min(8)
  @Max(64)
  passwordMinLength = 12;

  /** Of capital letters, small letters, digits and other characters, how many kinds a password needs. */
  @toInteger
  @IsInt()
  @Min(1)
  @Max(4)
  passwordClasses = 3;

  /** So many of the last passwords, the present one included, cannot be used again; 0: any can. */
  @toInteger
  @IsInt()
  @Min(0)
  @Max(24)
  passwordHistory = 5;

  /** Days after which a password must be changed; 0: never. */
  @toInteger
  @IsInt()
  @Min(0)
  @Max(3650)
  passwordMaxAgeDays = 0;

  /** Wrong passwords or codes in a row after which an account is locked (等保 2.0 practice). */
  @toInteger
  @IsInt()
  @Min(3)
  @Max(10)
  lockAfterFailures = 5;

  /** Minutes for which it is locked. */
  @toInteger
  @IsInt()
  @Min(5)
  @Max(1440)
  lockMinutes = 30;

  /** A session unused for so many minutes is over. */
  @toInteger
  @IsInt()
  @Min(2)
  @Max(1440)
  sessionIdleMinutes = 30;

  /** A session is over so many hours after its sign-in, used or not. */
  @toInteger
  @IsInt()
  @Min(1)
  @Max(168)
  sessionMaxHours = 12;

  /** Leads, payers, overseers and administrators reach nothing without a second factor. On by default in production. */
  @toBoolean
  @IsBoolean()
  requireSecondFactor = false;

  /** How often a day one account may see personal data unmasked (DESIGN). */
  @toInteger
  @IsInt()
  @Min(1)
  @Max(10_000)
  revealsPerDay = 100;

  /** Auditors read single objects and the audit log with a reason (`X-Reason`) only. On by default in production. */
  @toBoolean
  @IsBoolean()
  auditorReasons = false;

  /**
   * Months after which ordinary audit events (sign-ins, own credentials, read notices) are removed, never before six
   * (网络安全法 art. 23). What may belong to a purchase is not removed at all.
   */
  @toInteger
  @IsInt()
  @Min(6)
  @Max(1200)
  auditRetentionMonths = 12;

  /** Working days in which a person's request about his data is answered (DESIGN). */
  @toInteger
  @IsInt()
  @Min(1)
  @Max(60)
  dataRequestWorkingDays = 15;

  /** Days for which a granted copy of a person's data can be downloaded (DESIGN). */
  @toInteger
  @IsInt()
  @Min(1)
  @Max(30)
  dataExportDays = 7;

  /** Months for which personal data are kept after what they served has ended: the last visit, the answer (DESIGN). */
  @toInteger
  @IsInt()
  @Min(1)
  @Max(120)
  personalDataMonths = 12;

  /** Days for which the file of an import with persons in it is kept after it was read (DESIGN). */
  @toInteger
  @IsInt()
  @Min(1)
  @Max(365)
  importFileDays = 30;
}
