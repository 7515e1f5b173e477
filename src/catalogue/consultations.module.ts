import { Module } from '@nestjs/common';
import { AnnounceConsultation } from './actions/announce-consultation.js';
import { CommentOnConsultation } from './actions/comment-on-consultation.js';
import { ConcludeConsultation } from './actions/conclude-consultation.js';
import { JudgeComment } from './actions/judge-comment.js';
import { KeepPublications } from './actions/keep-publications.js';
import { Consultations } from './data/consultations.js';
import { Publications } from './data/publications.js';
import { ConsultationCommentsController } from './http/consultation-comments.controller.js';
import { ConsultationsController } from './http/consultations.controller.js';
import { PublicationsController } from './http/publications.controller.js';
import { IntakeModule } from './intake.module.js';

/** Consultations of residents, and the log of what was public. */
@Module({
  imports: [IntakeModule],
  controllers: [ConsultationsController, ConsultationCommentsController, PublicationsController],
  providers: [
    Consultations,
    Publications,
    AnnounceConsultation,
    CommentOnConsultation,
    JudgeComment,
    ConcludeConsultation,
    KeepPublications,
  ],
})
export class ConsultationsModule {}
