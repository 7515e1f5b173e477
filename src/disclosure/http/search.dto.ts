import { IsOptional, IsString, MaxLength } from 'class-validator';
import { NoticeQueryDto } from './notice.dto.js';

/** Query of the search. Without `q` everything that the filters let through, newest first. */
export class SearchQueryDto extends NoticeQueryDto {
  /**
   * What to look for, at most 100 characters: words in any order, in title or text. `"…"` is taken as it stands, `-` before
   * a word leaves it out, `OR` between words offers another; other signs mean nothing. @example 长安社区 居家养老
   */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  declare q?: string;

  /** Only notices about services of this category. @example COR */
  @IsOptional()
  @IsString()
  @MaxLength(20)
  category?: string;
}
