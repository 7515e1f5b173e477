/** How the field work of a visit stands. */
export interface FieldState {
  /** Everybody who is to be asked, with the reserves that stand in for somebody. */
  readonly asked: number;
  readonly valid: number;
  /** Of those asked, who can still answer. */
  readonly pending: number;
}

/**
 * How many more people must be drawn so that the share of valid responses can still reach the threshold
 * (whole percent below 100), if everybody who is left answers; 0 while it can.
 */
export function extensionSize({ asked, valid, pending }: FieldState, lowConfidencePercent: number): number {
  const missing = lowConfidencePercent * asked - 100 * (valid + pending);
  return Math.max(0, Math.ceil(missing / (100 - lowConfidencePercent)));
}
