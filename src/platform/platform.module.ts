import { type DynamicModule, Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_INTERCEPTOR, APP_PIPE, DiscoveryModule } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditSealing } from './audit/audit-sealing.js';
import { RetireAudit } from './audit/retire-audit.js';
import { SealAudit } from './audit/seal-audit.js';
import { AuditSigningKey } from './audit/signing-key.js';
import { Mailer, SmsSender } from './channels/index.js';
import { BusinessClock, MovableBusinessClock, SystemBusinessClock } from './clock/clocks.js';
import { SandboxClock } from './clock/sandbox-clock.js';
import { Settings } from './config/settings.js';
import { KeyRing } from './crypto/key-ring.js';
import { keyRing } from './crypto/master-key.js';
import { dataSourceOptions, loadedEntities } from './database/data-source.js';
import { Database } from './database/database.js';
import { DatabaseNotifications } from './database/notifications.js';
import { FileStore } from './files/file-store.js';
import { Files } from './files/files.js';
import { MadeFiles } from './files/made-files.js';
import { FilesController } from './files/files.controller.js';
import { UploadFile } from './files/upload-file.js';
import { TakeFile } from './files/take-file.js';
import { VirusScan } from './files/virus-scan.js';
import { AnswerInterceptor } from './http/answer.interceptor.js';
import { IdempotencyInterceptor } from './http/idempotency.interceptor.js';
import { KnownRoutes } from './http/known-routes.js';
import { PreconditionInterceptor } from './http/precondition.interceptor.js';
import { ProblemFilter } from './http/problem.filter.js';
import { PublicUrl } from './http/public-url.js';
import { RateLimits } from './http/rate-limits.js';
import { StoredAnswers } from './http/stored-answers.js';
import { ValidationPipe } from './http/validation.pipe.js';
import { BullQueue } from './messages/bull-queue.js';
import { Dispatcher } from './messages/dispatcher.js';
import { BacklogMetrics } from './messages/backlog-metrics.js';
import { Drain } from './messages/drain.js';
import { Errands } from './messages/errands.js';
import { Handlers } from './messages/handlers.js';
import { JobQueue, NoQueue } from './messages/job-queue.js';
import { MessageWorker } from './messages/message-worker.js';
import { Outbox } from './messages/outbox.js';
import { QueueBackend } from './messages/queue-backend.js';
import { Relay } from './messages/relay.js';
import { HttpMetrics } from './observability/http-metrics.js';
import { DeadJobsController } from './operations/dead-jobs.controller.js';
import { HealthController } from './operations/health.controller.js';
import { Housekeeping } from './operations/housekeeping.js';
import { ProblemPagesController } from './operations/problem-pages.controller.js';
import { Readiness } from './operations/readiness.js';
import { RedriveDeadJob } from './operations/redrive-dead-job.js';
import { PersonalDataHolders } from './privacy/personal-data-holders.js';
import { RetentionController } from './privacy/retention.controller.js';
import { Retention } from './privacy/retention.js';
import { RevealsController } from './privacy/reveals.controller.js';
import { Reveals } from './privacy/reveals.js';
import { SandboxController } from './sandbox/sandbox.controller.js';
import { WaitUntilDrained } from './sandbox/wait-until-drained.js';
import { SheetExporters } from './sheets/exports/exporters.js';
import { Exports } from './sheets/exports/exports.js';
import { ExportsController } from './sheets/exports/exports.controller.js';
import { RunExport } from './sheets/exports/run-export.js';
import { ImportFileRetention } from './sheets/imports/import-file-retention.js';
import { SheetProgress } from './sheets/imports/sheet-progress.js';
import { Imports } from './sheets/imports/imports.js';
import { ImportsController } from './sheets/imports/imports.controller.js';
import { RunImport } from './sheets/imports/run-import.js';
import { SheetFiles } from './sheets/imports/sheet-files.js';
import { SheetLoaders } from './sheets/imports/sheet-loaders.js';

/** What a program wants of the platform. */
export interface PlatformOptions {
  readonly settings: Settings;
  /** Whether the queue's storage is used at all; stories drain deliveries in their own process instead. */
  readonly queue: boolean;
  /** A clock of the caller's own (stories), instead of the one the settings ask for. */
  readonly clock?: BusinessClock;
}

const EVERYWHERE = [
  Database,
  Outbox,
  FileStore,
  Files,
  MadeFiles,
  TakeFile,
  KeyRing,
  PublicUrl,
  Mailer,
  SmsSender,
  RateLimits,
  StoredAnswers,
  Settings,
  BusinessClock,
  Drain,
  Errands,
  Readiness,
  Housekeeping,
  PersonalDataHolders,
  Reveals,
  Retention,
  SheetProgress,
  Imports,
  Exports,
];

/** Database, messages, HTTP edges, files and operations; global, because every context stands on it. */
@Global()
@Module({})
export class PlatformModule {
  static with({ settings, queue, clock }: PlatformOptions): DynamicModule {
    const movable = settings.sandbox && !clock;
    return {
      module: PlatformModule,
      imports: [
        DiscoveryModule,
        TypeOrmModule.forRoot({
          ...dataSourceOptions(settings.databaseUrl ?? '', settings.databasePool, loadedEntities()),
          retryAttempts: 0,
        }),
      ],
      controllers: [
        HealthController,
        FilesController,
        DeadJobsController,
        ImportsController,
        ExportsController,
        ProblemPagesController,
        RevealsController,
        RetentionController,
        ...(movable ? [SandboxController] : []),
      ],
      providers: [
        { provide: Settings, useValue: settings },
        { provide: KeyRing, useFactory: () => keyRing(settings) },
        ...clockProviders(clock, movable),
        ...queueProviders(queue),
        ...EDGES,
        ...SERVICES,
      ],
      exports: [...EVERYWHERE, JobQueue, ...(movable ? [SandboxClock] : [])],
    };
  }
}

const SERVICES = [
  Database,
  DatabaseNotifications,
  Outbox,
  Handlers,
  Relay,
  Dispatcher,
  Drain,
  Errands,
  FileStore,
  Files,
  MadeFiles,
  UploadFile,
  VirusScan,
  TakeFile,
  PublicUrl,
  Mailer,
  SmsSender,
  KnownRoutes,
  RateLimits,
  StoredAnswers,
  HttpMetrics,
  BacklogMetrics,
  Readiness,
  Housekeeping,
  PersonalDataHolders,
  Reveals,
  Retention,
  SealAudit,
  AuditSealing,
  AuditSigningKey,
  RetireAudit,
  RedriveDeadJob,
  WaitUntilDrained,
  SheetLoaders,
  ImportFileRetention,
  SheetFiles,
  SheetProgress,
  Imports,
  RunImport,
  SheetExporters,
  Exports,
  RunExport,
];

const EDGES = [
  { provide: APP_FILTER, useClass: ProblemFilter },
  { provide: APP_PIPE, useClass: ValidationPipe },
  { provide: APP_INTERCEPTOR, useClass: PreconditionInterceptor },
  { provide: APP_INTERCEPTOR, useClass: IdempotencyInterceptor },
  { provide: APP_INTERCEPTOR, useClass: AnswerInterceptor },
];

function clockProviders(clock: BusinessClock | undefined, movable: boolean) {
  if (clock) return [{ provide: BusinessClock, useValue: clock }];
  if (!movable) return [{ provide: BusinessClock, useClass: SystemBusinessClock }];
  return [MovableBusinessClock, { provide: BusinessClock, useExisting: MovableBusinessClock }, SandboxClock];
}

function queueProviders(queue: boolean) {
  if (!queue) return [{ provide: JobQueue, useClass: NoQueue }];
  return [QueueBackend, BullQueue, { provide: JobQueue, useExisting: BullQueue }, MessageWorker];
}
