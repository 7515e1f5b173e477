import { Transform } from 'class-transformer';
import { IsBoolean, IsOptional } from 'class-validator';
import { PageDto } from '../../platform/index.js';

/** Query of the inbox. */
export class MessageQueryDto extends PageDto {
  /** Only messages not read yet; with `false` only those read. */
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  unread?: boolean;
}
