export { Expert } from './data/expert.entity.js';
export { EvaluationBodies } from './data/evaluation-bodies.js';
export type { EvaluationBody } from './data/evaluation-body.entity.js';
export { bodyViolations, refuseBody } from './domain/evaluation-body-rules.js';
export { type ConductNote, noteConduct } from './data/note-conduct.js';
export { CONDUCT_KINDS, type ConductKind, refuseExpert } from './domain/expert-rules.js';
export { ExpertPool } from './data/expert-pool.js';
export { Organization } from './data/organization.entity.js';
export type { LegalForm } from './domain/legal-form.js';
export { maskName, maskPhone } from '../shared/masking.js';
export { loadConsentTexts } from './load-consent-texts.js';
export { Resident } from './data/resident.entity.js';
export { Residents } from './data/residents.js';
export { NAME_COLUMN, PHONE_COLUMN } from './sheets/person-columns.js';
export { PersonContactDto } from './http/person-contact.dto.js';
export { eraseKnownPersons } from './data/known-person-data.js';
export { Relations } from './data/relations.js';
export type { RecusalTie, SupplierConflict } from './domain/relation-rules.js';
export { type PersonContact, PersonContacts } from './data/person-contacts.js';
export { type PersonInput, knownPerson } from './data/known-persons.js';
export { type ServedPerson, volunteersAmong } from './data/served-volunteers.js';
export { ResidentContactView } from './http/resident.view.js';
export { Standing } from './data/standing.js';
export { PROOF_KINDS, type ProofKind, proofsFor } from './domain/eligibility.js';
export { CREDENTIAL_NAMES } from './domain/credentials.js';
export { type OrganizationTie, OrganizationTies } from './data/organization-ties.js';
export { type CommunityProfile, CommunityRecords } from './data/community-records.js';
export { type StaffingNorm, type StaffingRules, staffingGaps, staffingNorm } from './domain/staffing.js';
export { sharedContacts } from './data/shared-contacts.js';
export { type WorkerOnDay, employedWorkers } from './data/employed-workers.js';
export { gradesOn } from './data/grades.js';
export { isSmallOrMediumSupplier, isSmallSupplier } from './data/small-suppliers.js';
export { OrganizationProfiles } from './data/organization-profiles.js';
export {
  type ExpertSeed,
  type OrganizationSeed,
  seedEvaluationBody,
  seedExpert,
  seedOrganization,
} from './seed-registry.js';
export { CredentialExpiring, FavourStepped, SanctionStepped } from './events.js';
export { creditStandingOn } from './data/credit-standing.js';
export { type StandingPoints, preferredAmong, standingPoints } from './data/favours.js';
export { type SanctionProposal, proposeSanction } from './data/propose-sanction.js';
export { Sanction } from './data/sanction.entity.js';
export type { SanctionAction } from './domain/sanction.lifecycle.js';
