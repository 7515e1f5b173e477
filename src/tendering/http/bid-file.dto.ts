import { IsOptional, Matches } from 'class-validator';

/** Query of an upload for a bid. */
export class UploadBidFileDto {
  /** SHA-256 of the content as the client computed it, hex; a difference is refused. */
  @IsOptional()
  @Matches(/^[0-9a-fA-F]{64}$/)
  sha256?: string;
}
