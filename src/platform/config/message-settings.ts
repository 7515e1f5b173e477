import { IsBoolean, IsIn, IsInt, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import { AccessSettings } from './access-settings.js';
import { toBoolean, toInteger } from './setting-types.js';

/** How notices leave the inbox. Without any of it, the inbox alone has them. */
export abstract class MessageSettings extends AccessSettings {
  /** The mail server, with user and password where it wants them; TLS is demanded of it in production. */
  @Matches(/^$|^smtps?:\/\/\S+$/, { message: 'must be an smtp:// or smtps:// URL' })
  smtpUrl = '';

  /** Sender of all mail, an address or `Name <address>`. */
  @Matches(/^$|^[^\r\n@]+@[^\r\n@]+$/, { message: 'must be a mail address' })
  @MaxLength(200)
  mailFrom = '';

  /** `log` writes masked numbers into the log, `http` posts to a gateway. */
  @IsIn(['none', 'log', 'http'])
  smsDriver: 'none' | 'log' | 'http' = 'none';

  /** Where the `http` driver posts `{ id, to, text }`. */
  @Matches(/^$|^https?:\/\/\S+$/, { message: 'must be an http(s):// URL' })
  smsHttpUrl = '';

  /** Its bearer token. */
  @IsString()
  smsHttpKey = '';

  /** Hours in which nothing is sent unless its receiver chose other ones, Shanghai time (DESIGN). */
  @Matches(/^([01]\d|2[0-3]):[0-5]\d-([01]\d|2[0-3]):[0-5]\d$/)
  quietHours = '22:00-07:00';

  /** Hour of a working day at which daily digests go out, Shanghai time (DESIGN). */
  @Matches(/^([01]\d|2[0-3]):[0-5]\d$/)
  digestTime = '09:00';

  /** Calls a minute of one webhook endpoint (DESIGN). */
  @toInteger
  @IsInt()
  @Min(1)
  @Max(6000)
  webhookCallsPerMinute = 60;

  /** Days of failure after which an endpoint is disabled (DESIGN). */
  @toInteger
  @IsInt()
  @Min(1)
  @Max(60)
  webhookDisableDays = 5;

  /** Whether webhooks may lead to this machine itself, without TLS: to try them out in the sandbox. */
  @toBoolean
  @IsBoolean()
  webhookLoopback = false;
}

/** Half a configuration sends nothing and says nothing: it stops the start. */
export function messageReasons(settings: MessageSettings): string[] {
  const { smtpUrl, mailFrom, smsDriver, smsHttpUrl, smsHttpKey } = settings;
  const gateway = smsDriver === 'http';
  return [
    ...(smtpUrl && !mailFrom ? ['MAIL_FROM: is required beside SMTP_URL'] : []),
    ...(mailFrom && !smtpUrl ? ['SMTP_URL: is required beside MAIL_FROM'] : []),
    ...(gateway && !smsHttpUrl ? ['SMS_HTTP_URL: is required by SMS_DRIVER=http'] : []),
    ...(gateway && !smsHttpKey ? ['SMS_HTTP_KEY: is required by SMS_DRIVER=http'] : []),
    ...(!gateway && (smsHttpUrl || smsHttpKey) ? ['SMS_DRIVER: must be http where a gateway is given'] : []),
  ];
}
