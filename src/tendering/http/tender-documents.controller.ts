import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type Actor,
  Cacheable,
  CurrentActor,
  FileLinkView,
  MaybeActor,
  Public,
  Requires,
  Sealed,
} from '../../platform/index.js';
import { AttachDocument } from '../actions/attach-document.js';
import { TenderDocuments } from '../data/tender-documents.js';
import { AttachDocumentDto } from './tender-document.dto.js';
import { TenderDocumentListView, TenderDocumentView } from './tender-document.view.js';

/** The documents of a tender (采购文件) by edition; who fetches them is nobody's to know. */
@ApiTags('tendering')
@Controller('api/v1/tenders/:id/documents')
export class TenderDocumentsController {
  constructor(
    private readonly documents: TenderDocuments,
    private readonly attaching: AttachDocument,
  ) {}

  /** Attach the documents to a draft, in place of those there; after the publication an amendment brings the next edition. */
  @Post()
  @HttpCode(200)
  @Requires('tender.draft')
  async attach(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { fileIds }: AttachDocumentDto,
  ): Promise<TenderDocumentListView> {
    await this.attaching.run(actor, id, fileIds);
    return this.get(actor, id);
  }

  /** Every edition with the hashes of its files, the one in force first. */
  @Get()
  @Public()
  @Cacheable()
  @Sealed()
  async get(
    @MaybeActor() actor: Actor | undefined,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<TenderDocumentListView> {
    const found = await this.documents.of(actor, id);
    return { items: found.map((document) => TenderDocumentView.of(document)), next: null };
  }

  /** A link that opens one file of an edition for five minutes; neither log nor measure tells who asked for it. */
  @Get(':edition/files/:fileId')
  @Public()
  @Sealed()
  async link(
    @MaybeActor() actor: Actor | undefined,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('edition', ParseIntPipe) edition: number,
    @Param('fileId', ParseUUIDPipe) fileId: string,
  ): Promise<FileLinkView> {
    return this.documents.link(actor, id, edition, fileId);
  }
}
