import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { QUESTION_KINDS, type QuestionKind, SCALES, type Scale } from '../domain/questionnaire.js';

/** Which version of a questionnaire. */
export class QuestionnaireQueryDto {
  /** Version number; the latest when left out. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(10_000)
  version?: number;
}

/** The same text in both languages; each 300 characters at the most. */
export class BilingualDto {
  /** @example 您如何评价服务的效果？ */
  @IsString()
  @MaxLength(1000)
  zh: string;

  /** @example How do you rate the effect of the service? */
  @IsString()
  @MaxLength(1000)
  en: string;
}

/** A question is asked only of those who answered an earlier one in one of these ways. */
export class ConditionDto {
  /** Id of the earlier question. @example received */
  @IsString()
  @MaxLength(100)
  question: string;

  /** @example [true] */
  @ApiProperty({
    type: 'array',
    maxItems: 10,
    items: { anyOf: [{ type: 'boolean' }, { type: 'integer', minimum: 0, maximum: 9999 }] },
  })
  @IsArray()
  @ArrayMaxSize(10)
  answers: (boolean | number)[];
}

/** One question. */
export class QuestionDto {
  /** Answers are sent under it. @example effect */
  @IsString()
  @MaxLength(100)
  id: string;

  /** `likert5` takes 1–5, `yes-no` true or false, `count` a whole number from 0, `open` free text. */
  @IsIn(QUESTION_KINDS)
  kind: QuestionKind;

  /** A response is valid when enough of the core questions are answered. */
  @IsBoolean()
  core: boolean;

  /** Neutral: it suggests no answer. */
  @ValidateNested()
  @Type(() => BilingualDto)
  text: BilingualDto;

  /** Of whom it is asked; of everybody when left out. */
  @IsOptional()
  @ValidateNested()
  @Type(() => ConditionDto)
  askIf?: ConditionDto;
}

/** A questionnaire, or a new version of one. */
export class PublishQuestionnaireDto {
  /** @example claim-opinion */
  @Matches(/^[a-z][a-z0-9-]{0,39}$/)
  code: string;

  @ValidateNested()
  @Type(() => BilingualDto)
  title: BilingualDto;

  /** 60 at the most. */
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => QuestionDto)
  questions: QuestionDto[];

  /** Which scale counts as the score: mean ÷ 5, mean between lowest and highest, share of 4 and 5. */
  @IsOptional()
  @IsIn(SCALES)
  scale?: Scale;
}
