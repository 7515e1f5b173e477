/** 0 to 100 with at most two decimals, as text. */
export const SCORE = /^(100(\.0{1,2})?|\d{1,2}(\.\d{1,2})?)$/;
