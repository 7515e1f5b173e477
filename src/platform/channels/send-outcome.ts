/** How an attempt to send ended. */
export interface SendOutcome {
  /** `address-refused`: nobody is there, for good; `refused`: this message is not taken, for good; `deferred`: try again. */
  readonly result: 'accepted' | 'address-refused' | 'refused' | 'deferred';
  /** Code of the other side's answer; null when none came. Its words are not kept: they can quote an address. */
  readonly reply: number | null;
}

/** What a failed SMTP conversation says of itself. */
export interface SmtpFailure {
  readonly responseCode?: number;
  /** The command that was answered, such as `RCPT TO`. */
  readonly command?: string;
}

const PERMANENT = 500;

/**
 * What follows from an SMTP failure (RFC 5321 §4.2.1): 4yz and silence can pass; 5yz at RCPT is about the address, at
 * MAIL and DATA about the message; one before that (greeting, sign-in, TLS) is about the two servers, and can be mended.
 */
export function smtpOutcome({ responseCode, command }: SmtpFailure): SendOutcome {
  const reply = responseCode ?? null;
  if (reply === null || reply < PERMANENT) return { result: 'deferred', reply };
  if (command === 'RCPT TO') return { result: 'address-refused', reply };
  return { result: command === 'MAIL FROM' || command === 'DATA' ? 'refused' : 'deferred', reply };
}

const NO_SUCH_NUMBER = 422;
const DEFERRED = [401, 403, 408, 425, 429];

/** What follows from the answer of a gateway of short messages: 422 means that the number takes none. */
export function gatewayOutcome(reply: number): SendOutcome {
  if (reply >= 200 && reply < 300) return { result: 'accepted', reply };
  if (reply === NO_SUCH_NUMBER) return { result: 'address-refused', reply };
  return { result: reply >= PERMANENT || DEFERRED.includes(reply) ? 'deferred' : 'refused', reply };
}
