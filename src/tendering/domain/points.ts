/** The finest step in which points are given and published is 0.01. */
export const POINT_DECIMALS = 2;

/** True for a number as text with at most two decimals, the sign included. */
export function isPoints(text: string): boolean {
  return /^-?(0|[1-9]\d{0,5})(\.\d{1,2})?$/.test(text);
}
