import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
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
import { IsMoney, MoneyDto, PageDto, fenOf } from '../../platform/index.js';
import type { BudgetLineFacts } from '../domain/budget-rules.js';
import { type BudgetState, budgetLifecycle } from '../domain/budget.lifecycle.js';
import { BUDGET_CODE } from './fund.dto.js';

/** A budget project (预算项目). */
export class BudgetLineDto {
  /** The same from one edition to the next. @example ELD-01 */
  @Matches(BUDGET_CODE)
  code: string;

  /** @example 居家养老服务 */
  @Matches(/\S/)
  @MaxLength(100)
  name: string;

  /** Above zero. */
  @IsMoney()
  amount: MoneyDto;
}

/** A yearly budget of the caller's unit, or a revision of one. */
export class DraftBudgetDto {
  /** @example 2025 */
  @IsInt()
  @Min(2000)
  @Max(2100)
  fiscalYear: number;

  /** The document or meeting that it rests on. @example 街道党工委会议纪要〔2025〕3号（示例） */
  @Matches(/\S/)
  @MaxLength(500)
  basis: string;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => BudgetLineDto)
  lines: BudgetLineDto[];
}

/** A change of a draft; lines are replaced whole. */
export class ChangeBudgetDto {
  @IsOptional()
  @Matches(/\S/)
  @MaxLength(500)
  basis?: string;

  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => BudgetLineDto)
  lines?: BudgetLineDto[];
}

/** Query of the budgets. */
export class BudgetQueryDto extends PageDto {
  /** @example 2025 */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(2000)
  @Max(2100)
  fiscalYear?: number;

  @IsOptional()
  @IsIn(budgetLifecycle.states)
  state?: BudgetState;
}

/** Lines with their amounts in fen. */
export function linesOf(lines: readonly BudgetLineDto[]): BudgetLineFacts[] {
  return lines.map(({ code, name, amount }) => ({ code, name, amount: fenOf(amount) }));
}
