import { PartialType } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  IsUUID,
  Matches,
  MaxLength,
} from 'class-validator';
import { IsDay, PageDto } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import { type ExpertState, expertLifecycle } from '../domain/expert.lifecycle.js';

/** What an expert can judge, and where. */
export class ExpertFieldsDto {
  /** Profession. @example 高级社会工作师 */
  @IsOptional()
  @Matches(/\S/)
  @MaxLength(100)
  title?: string | null;

  /** Service categories. @example ["ELD"] */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ArrayUnique()
  @Matches(/^[A-Z]{3}$/, { each: true, message: 'fields are codes of three capital letters' })
  fields: string[];

  /** Places in which he may be drawn; none: everywhere. @example ["230921"] */
  @IsArray()
  @ArrayMaxSize(200)
  @ArrayUnique()
  @Matches(/^\d{6}(\d{3}){0,2}$/, { each: true, message: 'areas are codes of 6, 9 or 12 digits' })
  areas: string[];
}

/** An application. */
export class ApplyAsExpertDto extends ExpertFieldsDto {
  /** For whom the district enters it; the caller himself when left out. */
  @IsOptional()
  @IsUUID()
  accountId?: string;
}

/** What changes of an expert. */
export class ChangeExpertDto extends PartialType(ExpertFieldsDto) {}

/** What an expert changes of himself. */
export class ChangeOwnExpertDto {
  /** False: he is not drawn until he says otherwise. */
  @IsBoolean()
  available: boolean;
}

/** Why a step is taken. */
export class DecideExpertDto {
  /** @example 已核对职称与执业材料 */
  @Matches(/\S/)
  @MaxLength(500)
  reason: string;
}

/** Days on which he is not drawn. */
export class ExpertAbsenceDto {
  /** Today at the earliest. @example 2025-03-10 */
  @IsDay()
  from: Day;

  /** Inclusive. @example 2025-03-21 */
  @IsDay()
  to: Day;
}

/** On whom he does not judge. */
export class ExpertRecusalDto {
  @IsUUID()
  organizationId: string;

  /** Names nobody. @example 曾任该机构督导 */
  @Matches(/\S/)
  @MaxLength(500)
  reason: string;
}

/** What he says to a note. */
export class AnswerConductDto {
  /** @example 当日因交通延误，已事先告知 */
  @Matches(/\S/)
  @MaxLength(1000)
  answer: string;
}

/** Query of the pool. */
export class ExpertQueryDto extends PageDto {
  @IsOptional()
  @IsIn(expertLifecycle.states)
  state?: ExpertState;

  /** @example ELD */
  @IsOptional()
  @Matches(/^[A-Z]{3}$/)
  field?: string;
}
