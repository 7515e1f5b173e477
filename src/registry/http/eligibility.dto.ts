import { Transform } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsOptional, Matches } from 'class-validator';
import { IsDay } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import { PROOF_KINDS, type ProofKind, REGIMES, type Regime } from '../domain/eligibility.js';

/** Query of an eligibility: what the purchase asks for. */
export class EligibilityQueryDto {
  /** Service category of the purchase. @example ELD */
  @Matches(/^[A-Z]{3}$/)
  category: string;

  /** The day asked about; today when left out. @example 2025-06-30 */
  @IsOptional()
  @IsDay()
  on?: Day;

  /** `statutory` unless it is `local`: below the threshold, or a grant. @example statutory */
  @IsOptional()
  @IsIn(REGIMES)
  regime?: Regime;

  /** Papers that the purchase demands; repeat it for more than one. @example ["tax-proof"] */
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? [value] : value))
  @IsArray()
  @ArrayMaxSize(10)
  @ArrayUnique()
  @IsIn(PROOF_KINDS, { each: true })
  required?: ProofKind[];
}
