import { formatInstant } from '../../shared/days.js';

/** How the caller's second factor stands. */
export class SecondFactorView {
  enrolled: boolean;
  /** Since when sign-ins ask for it, RFC 3339 (system time). */
  confirmedAt: string | null;
  recoveryCodesLeft: number;

  static of({ confirmedAt, recoveryCodesLeft }: { confirmedAt: Date | null; recoveryCodesLeft: number }) {
    const view: SecondFactorView = {
      enrolled: confirmedAt !== null,
      confirmedAt: confirmedAt && formatInstant(confirmedAt),
      recoveryCodesLeft,
    };
    return view;
  }
}

/** What goes into the authenticator; shown this once. */
export class EnrolmentView {
  /** Base32, for typing. */
  secret: string;
  /** `otpauth://` URI, for a QR code. */
  uri: string;
}

/** Ten codes, each good once in place of the authenticator's; shown this once. */
export class RecoveryCodesView {
  /** @example ["MZXW-6YTB-OIMZ-XW6Y"] */
  recoveryCodes: string[];
}
