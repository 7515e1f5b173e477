import { IsOptional } from 'class-validator';
import { PageDto, IsQueryBoolean } from '../../platform/index.js';

/** Query of the inbox. */
export class MessageQueryDto extends PageDto {
  /** Only messages not read yet; with `false` only those read. */
  @IsOptional()
  @IsQueryBoolean()
  unread?: boolean;
}
