/** A process: the item that it began with, the tender that it came to. */
export interface ProcessRow {
  readonly key: string;
  readonly itemId: string | null;
  readonly tenderId: string | null;
}
