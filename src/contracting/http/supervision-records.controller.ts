import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type Actor,
  Creates,
  CurrentActor,
  FileLinkView,
  PageDto,
  Requires,
  pageRequest,
} from '../../platform/index.js';
import { AnswerSupervision } from '../actions/answer-supervision.js';
import { RecordSupervision } from '../actions/record-supervision.js';
import { StepSupervision } from '../actions/step-supervision.js';
import { SupervisionRecords } from '../data/supervision-records.js';
import {
  AnswerSupervisionDto,
  CloseSupervisionDto,
  RecordSupervisionDto,
  RectificationDto,
} from './supervision.dto.js';
import { SupervisionRecordListView, SupervisionRecordView } from './supervision.view.js';

/** How the buyer supervises a service: spot checks, checks of papers, interviews, and what is put right after them. */
@ApiTags('contracting')
@Controller('api/v1/contracts/:id/supervision-records')
export class SupervisionRecordsController {
  constructor(
    private readonly records: SupervisionRecords,
    private readonly recordSupervision: RecordSupervision,
    private readonly answerSupervision: AnswerSupervision,
    private readonly stepSupervision: StepSupervision,
  ) {}

  /** Record what was found, and ask for what is to be put right. */
  @Post()
  @Requires('supervision.record')
  @Creates('contracts/:id/supervision-records/:newId')
  async record(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: RecordSupervisionDto,
  ): Promise<SupervisionRecordView> {
    return this.one(actor, id, await this.recordSupervision.run(actor, id, body));
  }

  /** Supervision records, newest first; for the two parties and the overseers. */
  @Get()
  @Requires('supervision.read')
  async list(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: PageDto,
  ): Promise<SupervisionRecordListView> {
    const { items, next } = await this.records.page(actor, id, pageRequest(query));
    return { items: items.map((details) => SupervisionRecordView.of(details, actor)), next };
  }

  /** One record. */
  @Get(':recordId')
  @Requires('supervision.read')
  async one(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('recordId', ParseUUIDPipe) recordId: string,
  ): Promise<SupervisionRecordView> {
    return SupervisionRecordView.of(await this.records.one(actor, id, recordId), actor);
  }

  /** A link to a file of a record or of its answers, good for five minutes. */
  @Get(':recordId/files/:fileId')
  @Requires('supervision.read')
  file(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('recordId', ParseUUIDPipe) recordId: string,
    @Param('fileId', ParseUUIDPipe) fileId: string,
  ): Promise<FileLinkView> {
    return this.records.file(actor, id, recordId, fileId);
  }

  /** Ask for something to be put right by a day. */
  @Post(':recordId/ask')
  @HttpCode(200)
  @Requires('supervision.record')
  async ask(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('recordId', ParseUUIDPipe) recordId: string,
    @Body() { demand, rectifyBy }: RectificationDto,
  ): Promise<SupervisionRecordView> {
    await this.stepSupervision.run(actor, id, recordId, { demand, rectifyBy, step: 'ask' });
    return this.one(actor, id, recordId);
  }

  /** Say what was put right. */
  @Post(':recordId/answer')
  @HttpCode(200)
  @Requires('supervision.answer')
  async answer(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('recordId', ParseUUIDPipe) recordId: string,
    @Body() body: AnswerSupervisionDto,
  ): Promise<SupervisionRecordView> {
    await this.answerSupervision.run(actor, id, recordId, body);
    return this.one(actor, id, recordId);
  }

  /** The answer does not do: ask again, by another day. */
  @Post(':recordId/insist')
  @HttpCode(200)
  @Requires('supervision.record')
  async insist(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('recordId', ParseUUIDPipe) recordId: string,
    @Body() { demand, rectifyBy }: RectificationDto,
  ): Promise<SupervisionRecordView> {
    await this.stepSupervision.run(actor, id, recordId, { demand, rectifyBy, step: 'insist' });
    return this.one(actor, id, recordId);
  }

  /** It was put right. */
  @Post(':recordId/close')
  @HttpCode(200)
  @Requires('supervision.record')
  async close(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('recordId', ParseUUIDPipe) recordId: string,
    @Body() { closing }: CloseSupervisionDto,
  ): Promise<SupervisionRecordView> {
    await this.stepSupervision.run(actor, id, recordId, { closing, step: 'close' });
    return this.one(actor, id, recordId);
  }
}
