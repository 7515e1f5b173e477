import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsInt,
  IsOptional,
  IsUUID,
  Matches,
  Min,
  ValidateNested,
} from 'class-validator';

/** A member with its part of the work. */
export class MemberShareDto {
  @IsUUID()
  organizationId: string;

  /** Percent of the amount; all together 100. @example 60 */
  @Matches(/^(0\.(0[1-9]|[1-9]\d?)|[1-9]\d?(\.\d{1,2})?)$/)
  share: string;
}

/** Who will bid together. */
export class FormConsortiumDto {
  /** All members, the lead among them. */
  @IsArray()
  @ArrayMinSize(2)
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => MemberShareDto)
  members: MemberShareDto[];

  /** The agreement (联合体协议): a file uploaded for this tender (`bid-files`). */
  @IsUUID()
  agreement: string;

  /** Number of the lot; may be left out where the tender has just one. @example 1 */
  @IsOptional()
  @IsInt()
  @Min(1)
  lot?: number;
}
