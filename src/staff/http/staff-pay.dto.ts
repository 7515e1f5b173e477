import { IsIn, Matches, MaxLength } from 'class-validator';
import { IsDay, IsMoney, MoneyDto } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import { PAY_KINDS, POSITIONS, type PayKind, type Position } from '../domain/positions.js';

/** What a position and grade is paid a month, from a day on. */
export class SetRateDto {
  /** @example worker */
  @IsIn(POSITIONS)
  position: Position;

  /** @example 三级 */
  @Matches(/\S/)
  @MaxLength(20)
  payGrade: string;

  /** 工资, 补贴. @example wage */
  @IsIn(PAY_KINDS)
  kind: PayKind;

  /** A month; above zero. */
  @IsMoney()
  amount: MoneyDto;

  /** @example 2025-01-01 */
  @IsDay()
  validFrom: Day;

  /** On which document it rests. @example 新华街道社区工作者薪酬办法（示例） */
  @Matches(/\S/)
  @MaxLength(200)
  basis: string;
}

/** What was paid for a month. */
export class PayDto {
  /** @example 2025-02 */
  @Matches(/^20\d\d-(0[1-9]|1[0-2])$/, { message: 'month must be YYYY-MM' })
  month: string;

  /** @example wage */
  @IsIn(PAY_KINDS)
  kind: PayKind;

  /** Above zero. */
  @IsMoney()
  amount: MoneyDto;

  /** By what it can be found in the books. @example 工资发放表202502 */
  @Matches(/\S/)
  @MaxLength(100)
  note: string;
}

/** Why a payment is taken back. */
export class TakeBackDto {
  /** @example 录入有误 */
  @Matches(/\S/)
  @MaxLength(100)
  note: string;
}

/** The month whose payments are compared. */
export class PayGapQueryDto {
  /** @example 2025-02 */
  @Matches(/^20\d\d-(0[1-9]|1[0-2])$/, { message: 'month must be YYYY-MM' })
  month: string;
}
