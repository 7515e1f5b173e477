import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsMoney, MoneyDto, fenOf } from '../../platform/index.js';
import type { TemplateRule } from '../domain/template-rules.js';
import { DELIVERY_KINDS, type VisitPoint } from '../domain/visit-points.js';
import { SCORE } from './score-pattern.js';

const CODE = /^[a-z][a-z0-9-]{0,39}$/;
const POINT_KINDS = [...DELIVERY_KINDS, 'follow-up'] as const;

/** One visit of a template, or a row of them. */
export class VisitPointDto {
  /** @example month-1 */
  @Matches(CODE)
  code: string;

  /** @example follow-up */
  @IsIn(POINT_KINDS)
  kind: VisitPoint['kind'];

  /** Whole months: after the acceptance (`follow-up`), again and again from the start (`quarterly`), before the end (`final`), 0 (`mid-term`). @example 1 */
  @IsInt()
  @Min(0)
  @Max(60)
  months: number;

  /** Percent of the effectiveness; all of them sum to 100, visits during delivery have 0. @example "100" */
  @Matches(SCORE)
  weight: string;
}

/** Return visits, and the contracts for which they are meant. */
export class VisitTemplateDto {
  /** @example elderly-large */
  @Matches(CODE)
  code: string;

  /** @example 养老类大额项目 */
  @Matches(/\S/)
  @MaxLength(40)
  name: string;

  /** Code of the service category; every one when left out. @example ELD */
  @IsOptional()
  @Matches(/^[A-Z]{3}$/)
  category?: string;

  /** Contract price from which on it is meant, inclusive. */
  @IsOptional()
  @IsMoney()
  from?: MoneyDto;

  /** Contract price below which it is meant, exclusive. */
  @IsOptional()
  @IsMoney()
  below?: MoneyDto;

  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => VisitPointDto)
  @ArrayMaxSize(12)
  points: VisitPointDto[];

  /** Shanghai wall clock at which they fall due; the hour that is set for all when left out. @example 09:00 */
  @IsOptional()
  @Matches(/^\d{2}:\d{2}$/)
  dueTime?: string;
}

/** A template as rules keep it. */
export function templateRuleIn({ from, below, ...body }: VisitTemplateDto): TemplateRule {
  const { code, name, category = null, points, dueTime = null } = body;
  return {
    ...{ code, name, category, dueTime },
    fromFen: from ? String(fenOf(from)) : null,
    belowFen: below ? String(fenOf(below)) : null,
    points: points.map(({ code: visit, kind, months, weight }) => ({ code: visit, kind, months, weight })),
  };
}
