export { Expert } from './data/expert.entity.js';
export { ExpertPool } from './data/expert-pool.js';
export { Organization } from './data/organization.entity.js';
export type { LegalForm } from './domain/legal-form.js';
export { maskName, maskPhone } from '../shared/masking.js';
export { Standing } from './data/standing.js';
export { OrganizationProfiles } from './data/organization-profiles.js';
export { type ExpertSeed, type OrganizationSeed, seedExpert, seedOrganization } from './seed-registry.js';
