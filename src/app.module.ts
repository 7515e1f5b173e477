import { type DynamicModule, Module } from '@nestjs/common';
import { CatalogueModule } from './catalogue/catalogue.module.js';
import { ContractingModule } from './contracting/contracting.module.js';
import { DisclosureModule } from './disclosure/disclosure.module.js';
import { EvaluationModule } from './evaluation/evaluation.module.js';
import { ChecksModule } from './evaluation/checks.module.js';
import { ConsequencesModule } from './evaluation/consequences.module.js';
import { JudgingModule } from './evaluation/judging.module.js';
import { FrameworksModule } from './frameworks/frameworks.module.js';
import { FundingModule } from './funding/funding.module.js';
import { IdentityModule } from './identity/identity.module.js';
import { WebhooksModule } from './notifications/webhooks.module.js';
import { NotificationsModule } from './notifications/notifications.module.js';
import { OpenDataModule } from './opendata/opendata.module.js';
import { PlatformModule, type PlatformOptions } from './platform/platform.module.js';
import { PrivacyModule } from './privacy/privacy.module.js';
import { RedFlagsModule } from './redflags/redflags.module.js';
import { ReferenceModule } from './reference/reference.module.js';
import { RegistryModule } from './registry/registry.module.js';
import { CommunitiesModule } from './registry/communities.module.js';
import { EvaluationBodiesModule } from './registry/evaluation-bodies.module.js';
import { ExpertsModule } from './registry/experts.module.js';
import { PeopleModule } from './registry/people.module.js';
import { RelationsModule } from './registry/relations.module.js';
import { ResidentsModule } from './registry/residents.module.js';
import { ReportingModule } from './reporting/reporting.module.js';
import { SandboxModule } from './sandbox/sandbox.module.js';
import { StaffModule } from './staff/staff.module.js';
import { SurveysModule } from './surveys/surveys.module.js';
import { TenderingModule } from './tendering/tendering.module.js';
import { VenturesModule } from './ventures/ventures.module.js';

/** The whole program: the contexts in their line. */
@Module({})
export class AppModule {
  static with(options: PlatformOptions): DynamicModule {
    const { settings, clock } = options;
    return {
      module: AppModule,
      imports: [
        PlatformModule.with(options),
        ReferenceModule,
        IdentityModule,
        RegistryModule,
        RelationsModule,
        PeopleModule,
        ExpertsModule,
        EvaluationBodiesModule,
        CommunitiesModule,
        ResidentsModule,
        StaffModule,
        PrivacyModule,
        FundingModule,
        SurveysModule,
        CatalogueModule,
        TenderingModule,
        FrameworksModule,
        VenturesModule,
        ContractingModule,
        EvaluationModule,
        JudgingModule,
        ConsequencesModule,
        ChecksModule,
        ReportingModule,
        RedFlagsModule,
        NotificationsModule,
        WebhooksModule,
        DisclosureModule,
        OpenDataModule,
        ...(settings.sandbox ? [SandboxModule.with({ resettable: !clock })] : []),
      ],
    };
  }
}
