import { IsIn, IsInt, IsOptional, IsString, Matches } from 'class-validator';
import { Type } from 'class-transformer';
import { VISIBILITIES, type Visibility } from './stored-file.entity.js';

/** Query of an upload. */
export class UploadQueryDto {
  /** Who may read it; the uploading unit alone unless said otherwise. */
  @IsOptional()
  @IsIn(VISIBILITIES)
  visibility: Visibility = 'private';

  /** SHA-256 of the content as the client computed it, hex; a difference is refused. */
  @IsOptional()
  @Matches(/^[0-9a-fA-F]{64}$/)
  sha256?: string;
}

/** Query of a download by signed link. */
export class ContentQueryDto {
  /** End of validity, seconds of the Unix epoch. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  expires?: number;

  @IsOptional()
  @IsString()
  signature?: string;
}
