import { ArrayMaxSize, ArrayUnique, IsOptional, IsUUID } from 'class-validator';

/** What bears something out. */
export class EvidenceDto {
  /** Evidence uploaded by the caller's unit. */
  @IsOptional()
  @ArrayMaxSize(20)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  fileIds?: string[];
}
