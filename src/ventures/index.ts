export { type GrantSummary, Grants, markAgreed } from './data/grants.js';
export { Programmes } from './data/programmes.js';
export { Reviews } from './data/reviews.js';
export { GrantsAnnounced, ObjectionSubmitted, ProgrammePublished } from './events.js';
