import {
  ArrayMaxSize,
  ArrayMinSize,
  IsIn,
  IsInt,
  IsOptional,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { PageDto, IsQueryBoolean } from '../../platform/index.js';
import { TICKET_SOURCES, type TicketSource } from '../domain/ticket-rules.js';
import { ticketLifecycle, type TicketState } from '../domain/ticket.lifecycle.js';

/** Where a ticket can come from when people open it. */
export const WHISTLE_SOURCES = ['whistle', 'resident-report'] as const;

/** A whistle (吹哨): who is called, and about what. */
export class OpenTicketDto {
  /** @example whistle */
  @IsIn(WHISTLE_SOURCES)
  source: (typeof WHISTLE_SOURCES)[number];

  /** The community in question; the caller's own when a community asks. */
  @IsOptional()
  @IsUUID()
  communityId?: string;

  /** Names nobody. @example 占道经营影响通行 */
  @Matches(/\S/)
  @MaxLength(100)
  title: string;

  /** What is to be done; names nobody. @example 长安社区东门占道经营，请联合整治 */
  @Matches(/\S/)
  @MaxLength(2000)
  text: string;

  /** Departments of the district, the street or its communities. */
  @IsUUID('all', { each: true })
  @ArrayMinSize(1)
  @ArrayMaxSize(10)
  addresseeIds: string[];

  /** Calendar hours in which every unit must report; the setting's (24) when left out. @example 24 */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(720)
  hours?: number;
}

/** Why no unit is called. */
export class DeclineTicketDto {
  /** @example 社区可自行处理 */
  @Matches(/\S/)
  @MaxLength(500)
  reason: string;
}

/** A called unit's answer. */
export class AnswerCallDto {
  /** Names nobody. @example 已联合城管清理，安排每日巡查 */
  @Matches(/\S/)
  @MaxLength(2000)
  answer: string;

  /** Files of the caller's unit that stand behind it. */
  @IsOptional()
  @IsUUID('all', { each: true })
  @ArrayMaxSize(20)
  fileIds?: string[];
}

/** Whose answer is accepted. */
export class AcceptAnswerDto {
  @IsUUID()
  addresseeId: string;
}

/** Whose answer is sent back, and why. */
export class ReturnAnswerDto extends AcceptAnswerDto {
  /** @example 未说明整改时限 */
  @Matches(/\S/)
  @MaxLength(500)
  reason: string;
}

/** Query of the tickets. */
export class TicketQueryDto extends PageDto {
  @IsOptional()
  @IsIn(ticketLifecycle.states)
  state?: TicketState;

  @IsOptional()
  @IsIn(TICKET_SOURCES)
  source?: TicketSource;

  /** Only the ticket about this request or need. */
  @IsOptional()
  @IsUUID()
  sourceId?: string;

  /** Only those of which the district was told. @example true */
  @IsOptional()
  @IsQueryBoolean()
  escalated?: boolean;
}
