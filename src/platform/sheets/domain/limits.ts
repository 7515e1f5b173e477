/** Bounds of a sheet that is read (DESIGN); the size of the file itself is the setting `FILE_LIMIT_MIB`. */
export const SHEET_LIMITS = {
  rows: 100_000,
  columns: 60,
  /** Bytes of a workbook once unpacked: 100,000 rows of 60 columns stay below it. */
  unpackedBytes: 512 * 1024 * 1024,
  /** Parts of a workbook. */
  entries: 1_000,
  /** Rows with errors after which nobody reads on. */
  badRows: 10_000,
  /** Reading and storing, milliseconds. */
  duration: 15 * 60_000,
  /** Rows handed to the loader at once. */
  batch: 500,
} as const;

/** Characters of a cell where a column says nothing. */
export const USUAL_LENGTH = 200;
