import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { MoneyDto, PageDto } from '../../platform/index.js';
import { VERDICTS, type Verdict } from '../domain/decision.js';

/** What was found about one application. */
export class QualificationDto {
  @IsUUID()
  applicationId: string;

  @IsBoolean()
  qualified: boolean;

  /** Why not. @example 项目不在征集方向内 */
  @IsOptional()
  @Matches(/\S/)
  @MaxLength(500)
  reason?: string;
}

/** The qualification (初审) of some applications. */
export class QualifyDto {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  @Type(() => QualificationDto)
  results: QualificationDto[];
}

/** Who goes on to pitch; the others are left out. */
export class ShortlistDto {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(500)
  @ArrayUnique()
  @IsUUID('all', { each: true })
  applicationIds: string[];

  /** Why the others are left out; they read it. */
  @Matches(/\S/)
  @MaxLength(500)
  reason: string;
}

/** A judge's declaration. */
export class DeclareVentureInterestDto {
  /** Nothing ties the judge to an applicant; otherwise the judge leaves at once. */
  @IsBoolean()
  noInterest: boolean;

  /** Which interest it is. */
  @IsOptional()
  @Matches(/\S/)
  @MaxLength(500)
  note?: string;
}

/** A judge who can't go on. */
export class ReplaceJudgeDto {
  @IsInt()
  @Min(1)
  @Max(99)
  seat: number;

  @Matches(/\S/)
  @MaxLength(500)
  reason: string;
}

/** A step of one appearance. */
export class PitchStepDto {
  /** Needed for a miss, for going to the end, and for a part that ends before its minutes are over. */
  @IsOptional()
  @Matches(/\S/)
  @MaxLength(500)
  reason?: string;
}

/** Points of one factor. */
export class VenturePointsDto {
  /** Code of the factor. */
  @Matches(/^[a-z][a-z0-9-]{0,49}$/)
  factor: string;

  /** Decimal text, two decimals at the most. @example 12.5 */
  @Matches(/^-?\d{1,4}(\.\d{1,4})?$/)
  points: string;
}

/** A judge's sheet for one application; it never changes. */
export class VentureSheetDto {
  @IsUUID()
  applicationId: string;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => VenturePointsDto)
  scores: VenturePointsDto[];

  /** What the organization reads in its letter, without the judge's name. */
  @IsOptional()
  @Matches(/\S/)
  @MaxLength(1000)
  comment?: string;
}

/** What is decided on one application. */
export class GrantDto {
  @IsUUID()
  applicationId: string;

  @IsIn(VERDICTS)
  verdict: Verdict;

  /** What is given for each line of its budget, in their order; nothing where it is declined. */
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => MoneyDto)
  lines: MoneyDto[];

  /** Why less is given, or why a higher-ranked application goes without. */
  @IsOptional()
  @Matches(/\S/)
  @MaxLength(1000)
  reason?: string;
}

/** The decision of the review committee on every application that was scored. */
export class DecideGrantsDto {
  /** Where it stands. @example 评审委员会纪要〔2025〕3号（示例） */
  @Matches(/\S/)
  @MaxLength(500)
  minutes: string;

  /** Why it takes the place of an earlier one. */
  @IsOptional()
  @Matches(/\S/)
  @MaxLength(1000)
  reason?: string;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  @Type(() => GrantDto)
  grants: GrantDto[];
}

/** An objection to a result in its notice. */
export class ObjectDto {
  @IsUUID()
  programmeId: string;

  /** The application in the result that it is about. */
  @IsUUID()
  applicationId: string;

  /** What is wrong, and what shows it. */
  @Matches(/\S/)
  @MaxLength(3000)
  matters: string;
}

/** The reply to an objection. */
export class ReplyToObjectionDto {
  @Matches(/\S/)
  @MaxLength(3000)
  reply: string;
}

/** Query of the objections. */
export class ObjectionQueryDto extends PageDto {
  @IsOptional()
  @IsUUID()
  programmeId?: string;
}
