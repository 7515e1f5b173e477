import { message } from '../platform/index.js';

/** The next notices of a rebuild of the search index are to be indexed. */
export const SearchRebuildDue = message<{ rebuildId: string }>('disclosure.search-rebuild-due');
