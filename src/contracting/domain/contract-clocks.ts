/** A contract's clocks: who has to do what by when. */
export const CONTRACT_CLOCKS = {
  /** Both sides sign within 30 days of the notice of award. */
  sign: { basis: '政府采购法 art. 46', side: 'both', ahead: 5 },
  /** The contract is public within two working days. */
  publish: { basis: '政府采购法实施条例 art. 50', side: 'buyer', ahead: 0 },
  /** Its copy is filed within seven working days. */
  file: { basis: '政府采购法 art. 47', side: 'buyer', ahead: 2 },
  /** A change is public within two working days. */
  'publish-change': { basis: '财办库〔2023〕243号', side: 'buyer', ahead: 0 },
  /** The performance bond is there before the service begins (DESIGN). */
  bond: { basis: null, side: 'provider', ahead: 3 },
  /** It goes back once the service is accepted (DESIGN). */
  'bond-return': { basis: null, side: 'buyer', ahead: 0 },
  /** The provider defends itself against the notice of a breach (DESIGN). */
  defence: { basis: null, side: 'provider', ahead: 1 },
  /** It puts right what was decided. */
  rectify: { basis: null, side: 'provider', ahead: 3 },
  /** The buyer answers a request for its consent (LOCAL). */
  consent: { basis: null, side: 'buyer', ahead: 0 },
  /** A key person who left has a successor with the buyer's consent (LOCAL). */
  successor: { basis: null, side: 'provider', ahead: 3 },
  /** A delivery or report is handed in by the agreed day. */
  deliver: { basis: null, side: 'provider', ahead: 7 },
  /** What was sent back is handed in again. */
  rework: { basis: null, side: 'provider', ahead: 2 },
  /** What was handed in is accepted or sent back; afterwards the payment waits no longer. */
  accept: { basis: '保障中小企业款项支付条例 art. 10', side: 'buyer', ahead: 3 },
  /** The result of an acceptance is public within two working days. */
  'publish-acceptance': { basis: '政府采购法实施条例 art. 45', side: 'buyer', ahead: 0 },
  /** What the buyer found while it supervised is put right (102号令 art. 25). */
  supervision: { basis: '102号令 art. 25', side: 'provider', ahead: 2 },
  /** The evaluation follows the final acceptance (DESIGN). */
  assess: { basis: null, side: 'buyer', ahead: 7 },
  /** A due instalment is paid within 30 days, or as agreed; social organizations by policy. */
  pay: { basis: '保障中小企业款项支付条例 art. 9', side: 'buyer', ahead: 5 },
  /** Ten working days from the invoice: passing it is a warning. */
  invoice: { basis: '财办库〔2023〕243号', side: 'buyer', ahead: 2 },
} as const satisfies Record<
  string,
  { basis: string | null; side: 'buyer' | 'provider' | 'both'; ahead: number }
>;
export type ContractClock = keyof typeof CONTRACT_CLOCKS;
