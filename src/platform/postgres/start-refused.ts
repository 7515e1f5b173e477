/** The program cannot start as it is: one line with the reason, one with the mend. Programs print it and exit 1. */
export class StartRefused extends Error {
  constructor(
    readonly reason: string,
    readonly mend: string,
  ) {
    super(`${reason} – ${mend}`);
    this.name = 'StartRefused';
  }
}
