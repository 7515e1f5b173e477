import {
  Controller,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Query,
  Req,
  Res,
  StreamableFile,
} from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Actor, CurrentActor, MaybeActor } from '../access/actor.js';
import { Public, Requires } from '../access/requires.js';
import { Creates, WithoutIdempotency } from '../http/route-marks.js';
import { ContentQueryDto, UploadQueryDto } from './file.dto.js';
import { FileLinkView, FileView } from './file.view.js';
import { FileStore } from './file-store.js';
import { Files } from './files.js';
import { sendFile } from './send-file.js';
import { filePart } from './take-file.js';
import { UploadFile } from './upload-file.js';

/** Documents: uploaded once, then referred to by id. */
@ApiTags('files')
@Controller('api/v1/files')
export class FilesController {
  constructor(
    private readonly files: Files,
    private readonly store: FileStore,
    private readonly uploadFile: UploadFile,
  ) {}

  /** Upload one file as multipart part `file`; the bytes are hashed and their kind is looked at, not believed. */
  @Post()
  @Requires('file.upload')
  @Creates('files')
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
    @Query() query: UploadQueryDto,
    @Req() request: FastifyRequest,
  ): Promise<FileView> {
    return FileView.of(await this.uploadFile.run(actor, await filePart(request), query));
  }

  /** What is known of a file. */
  @Get(':id')
  @Requires('file.read')
  async get(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<FileView> {
    return FileView.of(await this.files.readableBy(actor, id));
  }

  /** A link that opens the file for five minutes without credentials. */
  @Post(':id/link')
  @HttpCode(200)
  @Requires('file.read')
  async link(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<FileLinkView> {
    return this.files.link((await this.files.readableBy(actor, id)).id);
  }

  /** The bytes: public files for everybody, others by credentials or by a signed link. Takes `Range`. */
  @Get(':id/content')
  @Public()
  @ApiProduces('application/octet-stream')
  async content(
    @MaybeActor() actor: Actor | undefined,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: ContentQueryDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const file =
      query.expires && query.signature
        ? await this.files.byLink(id, query.expires, query.signature)
        : await this.files.readableBy(actor, id);
    const cacheControl = file.visibility === 'public' ? 'public, max-age=31536000, immutable' : 'no-store';
    return sendFile(file, { request, reply, cacheControl }, (span) => this.store.read(file.id, span));
  }
}
