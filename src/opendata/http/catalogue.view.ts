/** Files of a year. */
export class BulkYearView {
  /** @example 2025 */
  year: number;
  jsonl: string;
  csv: string;
  xlsx: string;
}

/** Where the open data stand, and under which terms. */
export class OpenDataView {
  /** @example ocds-213czf */
  prefix: string;
  publisher: string;
  license: string | null;
  publicationPolicy: string | null;
  /** First page; follow `links.next`. */
  releasePackages: string;
  bulk: BulkYearView[];
}
