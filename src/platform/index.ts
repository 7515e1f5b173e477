export { allowedActions } from './access/allowed-actions.js';
export { type Actor, CurrentActor, MaybeActor, type AuthenticatedRequest } from './access/actor.js';
export { ApiProblem, MayBeWithheld } from './access/api-problem.js';
export { CONFIRMATION_HEADER, CONFIRMED, Confirmed } from './access/confirmed.js';
export { mayUse } from './access/may-use.js';
export { PERMISSIONS, type Permission, grants } from './access/permissions.js';
export { isOverseer } from './access/role-groups.js';
export {
  type Reader,
  type Withheld,
  type WithheldScope,
  demandShown,
  isWithheld,
  leaveOutWithheld,
  ordersAbout,
  withheldBy,
  withhold,
} from './access/withheld.js';
export { ROLES, type Role } from './access/roles.js';
export {
  OPEN_TO_RESTRICTED,
  OpenToRestricted,
  PUBLIC,
  Public,
  REQUIRES,
  Requires,
  SEALED,
  Sealed,
} from './access/requires.js';
export {
  type CallOutcome,
  type Mail,
  Mailer,
  type SendOutcome,
  type Sms,
  SmsSender,
  isLoopback,
  isPublicAddress,
  postToStranger,
} from './channels/index.js';
export { BusinessClock, systemClock } from './clock/clocks.js';
export { SandboxClock } from './clock/sandbox-clock.js';
export { SAMPLE_PREFIX } from './config/open-data-settings.js';
export { Settings } from './config/settings.js';
export { decrypt, encrypt } from './crypto/aes-gcm.js';
export { KeyRing } from './crypto/key-ring.js';
export { MacColumn, PersonalColumn, openPersonal, sealPersonal } from './crypto/personal-columns.js';
export { declareSealed } from './crypto/sealed-columns.js';
export { advance, create, lock, lockShared, refuseStale, save } from './database/aggregates.js';
export { Audited } from './database/audited.js';
export { DayColumn, FenColumn, InstantColumn, Row, StatefulRow } from './database/columns.js';
export { Database } from './database/database.js';
export { keysetPage } from './database/keyset.js';
export { type Doer, SYSTEM, actAs, currentContext } from './database/request-context.js';
export { type Tx, now, sealAudit, touch, unsealAudit } from './database/tx.js';
export { FileStore } from './files/file-store.js';
export { FileLinkView } from './files/file.view.js';
export { Files } from './files/files.js';
export { MadeFiles, keptUntil } from './files/made-files.js';
export { sendFile } from './files/send-file.js';
export { type FileFacts, TakeFile, filePart } from './files/take-file.js';
export { constraintMeans } from './http/constraints.js';
export { IsQueryBoolean } from './http/query-boolean.js';
export { IsDay, IsInstant } from './http/day.validator.js';
export { etagOf, noneMatchHits } from './http/etag.js';
export { IsMoney, MoneyDto, MoneyView, fenOf } from './http/money.dto.js';
export { PageDto, pageRequest } from './http/page.dto.js';
export { EdgeProblem } from './http/problem.js';
export { ValidationPipe } from './http/validation.pipe.js';
export { PublicUrl } from './http/public-url.js';
export { RateLimits, addressOf } from './http/rate-limits.js';
export { StoredAnswers } from './http/stored-answers.js';
export {
  Cacheable,
  Creates,
  IdempotencyRequired,
  Revisioned,
  WithoutIdempotency,
} from './http/route-marks.js';
export { Drain } from './messages/drain.js';
export { type Errand, Errands } from './messages/errands.js';
export { type Sending, claim, lookAfter } from './messages/sending.js';
export { type Envelope, Handles } from './messages/handles.js';
export { Housekeeping } from './operations/housekeeping.js';
export { type PayloadOf, message } from './messages/message.js';
export { Outbox } from './messages/outbox.js';
export {
  CONSENT_SCOPES,
  type ConsentScope,
  type Correction,
  type DataSubject,
  type PersonalDataHolder,
  PersonalDataHolders,
  type PersonalRecord,
} from './privacy/personal-data-holders.js';
export {
  type Contact,
  type ContactRow,
  contactOf,
  contactRows,
  correctContacts,
  eraseContacts,
} from './privacy/contact-rows.js';
export { RevealDto } from './privacy/reveal.dto.js';
export { Retention, type RetentionRule } from './privacy/retention.js';
export { DATA_REQUEST_OPEN, sqlRetention } from './privacy/sql-retention.js';
export { Reveals } from './privacy/reveals.js';
export { escapeHtml, page } from './operations/html.js';
export { type PdfBlock, type PdfContent, PdfFile, type WrittenPdf, pdfFile, writePdf } from './pdf/index.js';
export {
  ExportView,
  Exports,
  type Importer,
  Imports,
  ImportView,
  type OutPage,
  type PageCell,
  type RowOf,
  type SheetColumn,
  type SheetDefinition,
  type SheetExporter,
  SheetFile,
  SheetFormatDto,
  type SheetLoader,
  SheetProgress,
  type SheetValue,
  StartImportDto,
  XLSX,
  allPages,
  allRows,
  exportRoutes,
  tableFile,
  importRoutes,
  sheet,
  writeWorkbook,
} from './sheets/index.js';
export { ViolationView } from './http/problem.view.js';
export { violationViews } from './http/violation-views.js';
