import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { CHANNELS, type Channel } from '../domain/channels.js';
import { MAIL_PACES, type MailPace } from '../domain/delivery-plan.js';
import { NOTICE_KINDS, type NoticeKind } from '../domain/notice-texts.js';

/** A wish for one kind and channel. */
export class ChoiceDto {
  /** @example tender-published */
  @IsIn(NOTICE_KINDS)
  kind: NoticeKind;

  @IsIn(CHANNELS)
  channel: Channel;

  @IsBoolean()
  wanted: boolean;
}

/** How the caller is told, in place of what was set before. */
export class PreferencesDto {
  @IsIn(['zh', 'en'])
  language: 'zh' | 'en';

  /** `daily` gathers all but duties into one mail a working day; `never` leaves duties alone. */
  @IsIn(MAIL_PACES)
  mailPace: MailPace;

  /** Shanghai time; equal ends: none; left out: the district's. @example 22:00-07:00 */
  @IsOptional()
  @Matches(/^([01]\d|2[0-3]):[0-5]\d-([01]\d|2[0-3]):[0-5]\d$/)
  quietHours?: string | null;

  /** Mail comes unless it is not wanted, short messages only when they are; duties come always. */
  @IsArray()
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  @Type(() => ChoiceDto)
  choices: ChoiceDto[];
}

/** An address of one channel. */
export class AddressDto {
  /** @example li.ming@example.org */
  @MaxLength(254)
  @Matches(/\S/)
  address: string;
}

/** The code that came to it. */
export class CodeDto {
  @Matches(/^\d{6}$/)
  code: string;
}
