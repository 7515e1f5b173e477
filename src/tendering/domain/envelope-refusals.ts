/** Refusals about bids in two envelopes; joined to those of the acts. */
export const ENVELOPE_REFUSALS = {
  envelopesNotOfMethod: {
    zh: '采购方式 {method} 不采用双信封',
    en: 'Bids come in one envelope under the method {method}',
  },
  pricesNotApart: {
    zh: '本项目报价与方案一并开启，不单独开启报价',
    en: 'Here prices were opened with the bids: there is nothing to open apart',
  },
  pricesSealed: {
    zh: '报价信封尚未开启',
    en: 'The prices are still sealed',
  },
} as const;
