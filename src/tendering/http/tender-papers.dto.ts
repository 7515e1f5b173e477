import { PartialType, PickType } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  MinLength,
} from 'class-validator';
import { IsDay } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import { DraftTenderDto } from './tender.dto.js';

/** A question about a tender. */
export class AskQuestionDto {
  /** Public with its answer, without who asked: name nobody. @example 服务点是否提供场地？ */
  @Matches(/\S/)
  @MaxLength(2000)
  question: string;
}

/** The answer, for everybody. */
export class AnswerQuestionDto {
  /** @example 场地由社区免费提供 */
  @Matches(/\S/)
  @MaxLength(5000)
  answer: string;
}

/** A change of a published tender: the terms given replace those there. */
export class AmendTenderDto extends PartialType(
  PickType(DraftTenderDto, [
    'title',
    'ceiling',
    'lots',
    'criteria',
    'requirements',
    'deadline',
    'instalments',
    'serviceFrom',
    'serviceTo',
    'requiredProofs',
  ] as const),
  { skipNullProperties: false },
) {
  /** Files of the next edition of the documents, all of them, in order. */
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  documentFileIds?: string[];

  /** Public. @example 应供应商询问，明确评分标准 */
  @IsString()
  @MinLength(2)
  @MaxLength(1000)
  reason: string;
}

/** Why and for how long nothing goes on. */
export class SuspendTenderDto {
  /** Public. @example 处理投诉期间暂停采购活动 */
  @IsString()
  @MinLength(2)
  @MaxLength(1000)
  reason: string;

  /** Last day, inclusive; thirty days from today at most. @example 2025-03-31 */
  @IsDay()
  until: Day;

  /** Of the finance department's notice, where it suspends. @example 示财采停〔2025〕1号 */
  @IsOptional()
  @Matches(/\S/)
  @MaxLength(100)
  documentNumber?: string;
}
