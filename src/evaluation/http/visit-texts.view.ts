/** What was set going. */
export class TextedView {
  /** Messages that are on their way, or wait for the end of the quiet hours. */
  texts: number;
}
