export { loadDataTerms } from './load-data-terms.js';
