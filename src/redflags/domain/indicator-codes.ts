/** What one purchase shows by itself: looked at whenever something happens to it. */
export const PURCHASE_CODES = [
  'R003',
  'R018',
  'R028',
  'R030',
  'R035',
  'R036',
  'several-disqualified',
  'many-changes',
  'price-and-term',
  'done-early',
  'far-under-estimate',
  're-awarded',
  'ruling-open',
] as const;

/** What only shows among all purchases: looked at once a night after something has happened. */
export const POPULATION_CODES = ['R024', 'R025', 'R038', 'R048', 'R058', 'same-pair', 'splitting'] as const;

export const INDICATOR_CODES = [...PURCHASE_CODES, ...POPULATION_CODES] as const;
export type IndicatorCode = (typeof INDICATOR_CODES)[number];
