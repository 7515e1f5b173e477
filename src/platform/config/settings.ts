import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsOptional, IsString, IsUrl, Matches, Max, Min } from 'class-validator';

const toInteger = Transform(({ value }: { value: unknown }) =>
  typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value,
);
const toBoolean = Transform(({ value }: { value: unknown }) =>
  value === 'true' || value === '1' ? true : value === 'false' || value === '0' ? false : value,
);

/**
 * Every setting of the program, read once from the environment and `.env`. The name in the environment is the
 * property in capitals (`dataDir` → `DATA_DIR`); a sweep compares this class with `.env.example`.
 */
export class Settings {
  /** `production` refuses the sandbox and wants an outside database and a master key. */
  @IsIn(['development', 'test', 'production'])
  nodeEnv: 'development' | 'test' | 'production' = 'development';

  /** Port of the HTTP server; 0 takes a free one. */
  @toInteger
  @IsInt()
  @Min(0)
  @Max(65535)
  port = 3000;

  /** Address to listen on. */
  @IsString()
  host = '127.0.0.1';

  /** Address under which people reach the server; the absolute URIs of problem types and links start with it. */
  @IsOptional()
  @IsUrl({ require_tld: false, protocols: ['http', 'https'], require_protocol: true })
  publicUrl?: string;

  /** Folder of the embedded database, the uploaded files and the generated keys. */
  @IsString()
  dataDir = '.data';

  /** An outside PostgreSQL (14 or later); none is started then. */
  @IsOptional()
  @Matches(/^postgres(ql)?:\/\//, { message: 'must be a postgres:// URL' })
  databaseUrl?: string;

  /** Redis for the queue; without it the queue lives in PostgreSQL. */
  @IsOptional()
  @Matches(/^rediss?:\/\//, { message: 'must be a redis:// URL' })
  redisUrl?: string;

  @IsIn(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])
  logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent' = 'info';

  /** Demo data, demo accounts and the sandbox clock. On by default outside production. */
  @toBoolean
  @IsBoolean()
  sandbox = true;

  /** 32 bytes in base64 that wrap the key of every tender and sign download links. */
  @IsOptional()
  @Matches(/^[A-Za-z0-9+/]{43}=$/, { message: 'must be 32 bytes in base64' })
  masterKey?: string;

  /** Other master keys that values may be under, 32 bytes in base64 each, joined by commas: see `npm run keys:rotate`. */
  @Matches(/^$|^[A-Za-z0-9+/]{43}=(,[A-Za-z0-9+/]{43}=)*$/, {
    message: 'must be 32 bytes in base64, several joined by commas',
  })
  masterKeysOld = '';

  /** Connections to PostgreSQL for requests and handlers, per process. */
  @toInteger
  @IsInt()
  @Min(2)
  @Max(200)
  databasePool = 12;

  /** Messages handled at once by one worker process. */
  @toInteger
  @IsInt()
  @Min(1)
  @Max(64)
  workerConcurrency = 4;

  /** Port on which a worker without HTTP API answers `/health/live` and `/health/ready`; off when 0. */
  @toInteger
  @IsInt()
  @Min(0)
  @Max(65535)
  workerHealthPort = 0;

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

  /** Service categories that lottery money (福彩公益金) alone may pay, joined by commas (LOCAL). */
  @Matches(/^[A-Z]{3}(,[A-Z]{3})*$/, { message: 'must be codes of service categories joined by commas' })
  lotteryCategories = 'ELD,CHD,DIS,AID';

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

  /** Largest uploaded file in MiB. */
  @toInteger
  @IsInt()
  @Min(1)
  @Max(1024)
  fileLimitMib = 50;

  /** True behind a proxy that ends TLS: client addresses come from `X-Forwarded-For`, and HSTS is sent. */
  @toBoolean
  @IsBoolean()
  behindProxy = false;

  /** Hour at which every tender closes, Shanghai time (LOCAL). */
  @Matches(/^([01]\d|2[0-3]):[0-5]\d$/)
  tenderClosingTime = '09:30';

  /** Hour at which return visits fall due, Shanghai time (DESIGN). */
  @Matches(/^([01]\d|2[0-3]):[0-5]\d$/)
  visitDueTime = '09:00';

  /** Working days in which suppliers may challenge a result (政府采购法 art. 52). */
  @toInteger
  @IsInt()
  @Min(7)
  @Max(30)
  challengeWorkingDays = 7;

  /** Closed projects below which an organization is not ranked (DESIGN). */
  @toInteger
  @IsInt()
  @Min(1)
  @Max(20)
  rankingMinProjects = 2;

  /** Working days in which a street office decides on an admission (DESIGN). */
  @toInteger
  @IsInt()
  @Min(1)
  @Max(60)
  admissionWorkingDays = 10;

  /** Inspections by which a community may be visited in a year (LOCAL: 少一点检查和考核). */
  @toInteger
  @IsInt()
  @Min(0)
  @Max(366)
  inspectionsPerYear = 6;

  /** Calendar hours in which a service request is ended, by class (LOCAL; 24 hours round the clock). */
  @Matches(/^(life|information|affairs|commerce)=\d{1,4}(,(life|information|affairs|commerce)=\d{1,4}){0,3}$/)
  serviceRequestHours = 'life=24,information=24,affairs=24,commerce=24';

  /** Minutes in which community and street must report to an emergency call (一键通, LOCAL). */
  @toInteger
  @IsInt()
  @Min(1)
  @Max(1440)
  emergencyMinutes = 10;

  /** Calendar hours in which a called unit must report (吹哨报到) when a ticket doesn't say (LOCAL). */
  @toInteger
  @IsInt()
  @Min(1)
  @Max(720)
  ticketHours = 24;

  /** Minutes for which a form without account can be sent after it was opened (DESIGN). */
  @toInteger
  @IsInt()
  @Min(5)
  @Max(1440)
  formFreshMinutes = 60;

  /** Secret shared with the gateway of short messages; without one its webhook does not exist. */
  @Matches(/^(\S{32,200})?$/, { message: 'must be 32 to 200 characters without blanks' })
  smsGatewaySecret = '';

  /** Weights of the parts of a need's priority (DESIGN); a part that is left out weighs nothing. */
  @Matches(
    /^(urgency|beneficiaries|votes|keyGroups|age|merged)=\d{1,3}(,(urgency|beneficiaries|votes|keyGroups|age|merged)=\d{1,3}){0,5}$/,
  )
  needWeights = 'urgency=30,beneficiaries=20,votes=20,keyGroups=15,age=10,merged=5';

  /** From this similarity on (trigrams, 0 to 1) two needs are shown as similar (DESIGN). */
  @Matches(/^(0\.\d{1,2}|1)$/)
  needSimilarity = '0.30';

  /** Whether a list can be submitted only when a need stands behind each of its items (LOCAL). */
  @toBoolean
  @IsBoolean()
  requireNeedBehindItem = true;
}
