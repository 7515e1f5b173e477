import { Equals, IsDefined, Matches, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';
import { applyDecorators } from '@nestjs/common';
import { type Fen, formatYuan, parseYuan } from '../../shared/money.js';

/** An amount of money: yuan as text with exactly two decimals. Numbers are refused, a float could have touched them. */
export class MoneyDto {
  /** Yuan with two decimals, not negative. @example "468000.00" */
  @Matches(/^\d{1,13}\.\d{2}$/, { message: 'amount must be text with two decimals, such as "468000.00"' })
  amount: string;

  /** ISO 4217; only yuan. */
  @Equals('CNY')
  currency: 'CNY';
}

/** A field that holds money. */
export function IsMoney() {
  return applyDecorators(
    IsDefined(),
    ValidateNested(),
    Type(() => MoneyDto),
  );
}

/** The amount of a money field in fen. */
export function fenOf(money: MoneyDto): Fen {
  return parseYuan(money.amount);
}

/** An amount of money in an answer. */
export class MoneyView {
  /** Yuan with two decimals. @example "468000.00" */
  amount: string;
  /** ISO 4217. @example CNY */
  currency: string;

  /** Fen to yuan. */
  static of(fen: Fen): MoneyView {
    return { amount: formatYuan(fen), currency: 'CNY' };
  }

  /** Fen to yuan, null where there is no amount. */
  static orNull(fen: Fen | null): MoneyView | null {
    return fen === null ? null : MoneyView.of(fen);
  }
}
