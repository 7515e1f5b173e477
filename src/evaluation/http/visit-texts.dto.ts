import { ArrayMaxSize, ArrayMinSize, IsArray, IsOptional, IsUUID } from 'class-validator';

/** Who of the sample gets his link by short message. */
export class TextLinksDto {
  /** Ids in the visit's sample; left out, everybody who can be written to now. */
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(500)
  @IsUUID(undefined, { each: true })
  sampleIds?: string[];
}
