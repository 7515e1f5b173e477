import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsIn, Matches, MaxLength } from 'class-validator';
import { WEBHOOK_EVENTS, type WebhookEvents } from '../domain/webhook-rules.js';

/** Where a unit's program is called. */
export class RegisterWebhookDto {
  /** https, at a public address. @example https://hooks.example.org/sanshe */
  @Matches(/^\S+$/)
  @MaxLength(500)
  url: string;

  /** `public`: what comes to the notice board; `own`: what the unit's people are told. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(2)
  @ArrayUnique()
  @IsIn(WEBHOOK_EVENTS, { each: true })
  events: WebhookEvents[];
}
