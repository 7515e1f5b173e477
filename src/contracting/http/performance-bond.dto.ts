import { IsIn, IsOptional, Matches, MaxLength } from 'class-validator';
import { IsDay, IsMoney, MoneyDto } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import { BOND_FORMS, type BondForm } from '../domain/performance-bond.js';

/** A performance bond as it came in. */
export class ReceiveBondDto {
  /** The provider chooses (实施条例 art. 48). */
  @IsIn(BOND_FORMS)
  form: BondForm;

  /** The agreed amount. */
  @IsMoney()
  amount: MoneyDto;

  /** Number of the guarantee, or the bank's reference. @example BH-2025-001 */
  @Matches(/\S/)
  @MaxLength(100)
  reference: string;

  /** Not in the future. */
  @IsDay()
  receivedOn: Day;

  /** A guarantee's last day: the end of the service at the earliest. */
  @IsOptional()
  @IsDay()
  validTo?: Day;
}

/** A performance bond that goes back. */
export class ReturnPerformanceBondDto {
  /** Not in the future. */
  @IsDay()
  returnedOn: Day;

  /** What a breach that ended the contract cost of it; nothing unless given. */
  @IsOptional()
  @IsMoney()
  deducted?: MoneyDto;

  /** Why something is kept. */
  @IsOptional()
  @Matches(/\S/)
  @MaxLength(1000)
  deductionReason?: string;
}
