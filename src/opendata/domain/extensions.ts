import { type Json, type JsonObject, isObject } from './json.js';

const at = (repository: string, version = 'master') =>
  `https://raw.githubusercontent.com/open-contracting-extensions/ocds_${repository}_extension/${version}/extension.json`;

/** The extensions in use, by a field that only they have. */
const BY_FIELD: Readonly<Record<string, string>> = {
  bids: at('bid', 'v1.1.5'),
  lots: at('lots', 'v1.1.5'),
  deliveryAddress: at('location', 'v1.1.5'),
  enquiries: at('enquiry', 'v1.1.5'),
  bidOpening: at('bidOpening'),
  targets: at('metrics'),
  agreedMetrics: at('metrics'),
  metrics: at('metrics'),
  finalValue: at('contract_completion'),
  relatedImplementationMilestone: at('transactions_relatedMilestone'),
};

/** Addresses of the extensions whose fields the releases have: a package declares no others. */
export function extensionsOf(releases: readonly JsonObject[]): string[] {
  const found = new Set<string>();
  releases.forEach((release) => {
    look(release, found);
  });
  return [...found].toSorted();
}

function look(value: Json | undefined, found: Set<string>): void {
  if (Array.isArray(value)) {
    (value as readonly Json[]).forEach((each) => {
      look(each, found);
    });
  }
  if (!isObject(value)) return;
  for (const [key, each] of Object.entries(value)) {
    const extension = BY_FIELD[key];
    if (extension) found.add(extension);
    look(each, found);
  }
}
