/** Where public-service money comes from: three levels of budget, lottery, street, co-operative, society, own means, units that benefit. */
export const SOURCE_KINDS = [
  'fiscal-district',
  'fiscal-city',
  'fiscal-province',
  'welfare-lottery',
  'street',
  'cooperative',
  'community-foundation',
  'donation',
  'self-raised',
  'benefiting-unit',
] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];
