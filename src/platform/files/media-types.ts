/** Files that people hand in here, by media type; text kinds have no signature and are told by their names. */
export const ACCEPTED_MEDIA_TYPES: ReadonlySet<string> = new Set([
  'application/pdf',
  'image/png',
  'image/jpeg',
  'image/webp',
  'application/zip',
  'application/x-cfb',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  'text/plain',
  'text/csv',
]);

/** Media type of a file without a signature, if its name says that it is text. */
export function textTypeOf(name: string): string | undefined {
  if (/\.txt$/i.test(name)) return 'text/plain';
  return /\.csv$/i.test(name) ? 'text/csv' : undefined;
}
