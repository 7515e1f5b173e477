import { IsBoolean, IsIn, IsInt, IsOptional, IsString, IsUrl, Matches, Max, Min } from 'class-validator';
import { MessageSettings } from './message-settings.js';
import { toBoolean, toInteger } from './setting-types.js';

/**
 * Every setting of the program, read once from the environment and `.env`: those of the machine here, those of access
 * and of local rules in the classes above it. The name in the environment is the property in capitals (`dataDir` →
 * `DATA_DIR`); a sweep compares this class with `.env.example`.
 */
export class Settings extends MessageSettings {
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

  /** Minutes for which a form without account can be sent after it was opened (DESIGN). */
  @toInteger
  @IsInt()
  @Min(5)
  @Max(1440)
  formFreshMinutes = 60;

  /** Secret shared with the gateway of short messages; without one its webhook does not exist. */
  @Matches(/^(\S{32,200})?$/, { message: 'must be 32 to 200 characters without blanks' })
  smsGatewaySecret = '';
}
