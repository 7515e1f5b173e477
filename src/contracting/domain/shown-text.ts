/** What of a signed text, a contract's or a change's, says where the money goes. */
interface Text {
  readonly payee?: { readonly number: string } | null;
  readonly terms?: { readonly payeeAccount?: { readonly number: string } };
}

/** The account's number that a signed text names, as it is written there; null where it names none. */
export function accountIn(body: string): string | null {
  const { payee, terms } = JSON.parse(body) as Text;
  return payee?.number ?? terms?.payeeAccount?.number ?? null;
}

/**
 * A signed text for who neither pays nor is paid: wherever the account's number stands, its last four figures are left.
 * It no longer has the hash that was signed.
 */
export function withoutAccount(body: string): string {
  const number = accountIn(body);
  if (number === null) return body;
  return body.replaceAll(JSON.stringify(number).slice(1, -1), `尾号${number.slice(-4)}`);
}
