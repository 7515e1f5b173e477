import { Body, Controller, Headers, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public, WithoutIdempotency } from '../../platform/index.js';
import { TakeShortMessage } from '../actions/take-short-message.js';
import { SmsGateway } from '../data/sms.js';
import { PublicDesk } from './public-desk.js';
import { ShortMessageDto } from './service-request.dto.js';
import { ShortMessageReceiptView } from './service-request.view.js';

/** Short messages, as their gateway hands them over. */
@ApiTags('catalogue')
@Controller('api/v1/service-requests')
export class ShortMessagesController {
  constructor(
    private readonly gateway: SmsGateway,
    private readonly takeShortMessage: TakeShortMessage,
    private readonly desk: PublicDesk,
  ) {}

  /**
   * Hand over a message. It is signed with the secret shared with the gateway: `webhook-signature: v1,` and the
   * HMAC-SHA256 (base64) of `{id}.{webhook-timestamp}.{body as canonical JSON}`; 401 otherwise. Twice is once.
   */
  @Post('sms')
  @HttpCode(200)
  @Public()
  @WithoutIdempotency()
  @ApiHeader({ name: 'webhook-timestamp', required: true, description: 'Seconds since 1970' })
  @ApiHeader({ name: 'webhook-signature', required: true })
  async take(
    @Body() body: ShortMessageDto,
    @Headers() headers: Record<string, string | undefined>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ShortMessageReceiptView> {
    const timestamp = headers['webhook-timestamp'] ?? '';
    const signature = headers['webhook-signature'] ?? '';
    reply.header('cache-control', 'no-store');
    await this.demandGenuine(body, { timestamp, signature }, request, reply);
    const code = await this.takeShortMessage.run(body);
    return { taken: code !== null, reply: code && `已受理，查询码 ${code}` };
  }

  /** Only what is not genuine counts towards the strict limit: one gateway speaks for thousands of residents. */
  private async demandGenuine(
    body: ShortMessageDto,
    delivered: { timestamp: string; signature: string },
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    try {
      this.gateway.demandGenuine(body, delivered);
    } catch (error) {
      await this.desk.guard(request, reply);
      throw error;
    }
  }
}
