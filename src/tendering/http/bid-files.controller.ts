import { Controller, Get, Param, ParseUUIDPipe, Post, Query, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  type Actor,
  Creates,
  CurrentActor,
  Requires,
  Sealed,
  WithoutIdempotency,
  filePart,
  sendFile,
} from '../../platform/index.js';
import { ReadBidFile } from '../actions/read-bid-file.js';
import { UploadBidFile } from '../actions/upload-bid-file.js';
import { UploadBidFileDto } from './bid-file.dto.js';
import { BidFileView } from './bid-file.view.js';

/** Files of bids, sealed with them: until the opening nobody but the bidder learns that there is one. */
@ApiTags('tendering')
@Controller('api/v1')
export class BidFilesController {
  constructor(
    private readonly uploadFile: UploadBidFile,
    private readonly readFile: ReadBidFile,
  ) {}

  /** Upload a file for a bid as multipart part `file`, before the deadline; a bid then refers to it by its id. */
  @Post('tenders/:id/bid-files')
  @Requires('bid.draft')
  @Sealed()
  @Creates('bid-files')
  @WithoutIdempotency()
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['file'],
      properties: { file: { type: 'string', format: 'binary' } },
    },
  })
  async upload(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { sha256 }: UploadBidFileDto,
    @Req() request: FastifyRequest,
  ): Promise<BidFileView> {
    return BidFileView.ofFile(await this.uploadFile.run(actor, id, await filePart(request), sha256));
  }

  /** What is known of a file: one's own, or one of a bid that one may read. */
  @Get('bid-files/:id')
  @Requires('bid.read')
  @Sealed()
  async get(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<BidFileView> {
    const { file, facts } = await this.readFile.run(actor, id);
    return BidFileView.ofFile(facts, file.version);
  }

  /** Its bytes. Takes `Range`. */
  @Get('bid-files/:id/content')
  @Requires('bid.read')
  @Sealed()
  @ApiProduces('application/octet-stream')
  async content(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { facts, read } = await this.readFile.run(actor, id);
    return sendFile(facts, { request, reply }, read);
  }
}
