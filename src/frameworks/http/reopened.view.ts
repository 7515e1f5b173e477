/** The drafted tender by which further parties come in. */
export class ReopenedView {
  tenderId: string;
}
