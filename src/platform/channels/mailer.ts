import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { createTransport } from 'nodemailer';
import { Settings } from '../config/settings.js';
import { PublicUrl } from '../http/public-url.js';
import { type SendOutcome, type SmtpFailure, smtpOutcome } from './send-outcome.js';

/** A letter to one address. */
export interface Mail {
  /** The same at each attempt: by the Message-ID made of it a mailbox knows a letter that came twice. */
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** Where one click unsubscribes (RFC 8058); null where nobody can. */
  readonly unsubscribeUrl: string | null;
}

/** How long a silent server is waited for. */
const PATIENCE = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };
/** How long the whole conversation may take, however much a server has to say. */
const WHOLE_MS = 60_000;

/** Sends mail by SMTP; without `SMTP_URL` there is none. */
@Injectable()
export class Mailer implements OnApplicationShutdown {
  private readonly transport?: ReturnType<typeof createTransport>;

  constructor(
    private readonly settings: Settings,
    private readonly publicUrl: PublicUrl,
  ) {
    if (!settings.smtpUrl) return;
    const requireTLS = settings.nodeEnv === 'production';
    this.transport = createTransport({ url: settings.smtpUrl, requireTLS, ...PATIENCE });
  }

  /** False where mail is not set up. */
  get ready(): boolean {
    return this.transport !== undefined;
  }

  /** Hands a letter to the server. Never throws: what went wrong is the answer. */
  async send({ id, to, subject, text, unsubscribeUrl }: Mail): Promise<SendOutcome> {
    if (!this.transport) return { result: 'deferred', reply: null };
    const messageId = `<${id}@${new URL(this.publicUrl.value).hostname}>`;
    const headers = unsubscribeUrl
      ? {
          'List-Unsubscribe': `<${unsubscribeUrl}>`,
          'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
        }
      : {};
    const plain = { from: this.settings.mailFrom, to: { name: '', address: to }, subject, text };
    try {
      await this.transport.sendMail({
        ...plain,
        messageId,
        headers,
        disableFileAccess: true,
        disableUrlAccess: true,
        signal: AbortSignal.timeout(WHOLE_MS),
      });
      return { result: 'accepted', reply: 250 };
    } catch (error) {
      return smtpOutcome(error as SmtpFailure);
    }
  }

  onApplicationShutdown(): void {
    this.transport?.close();
  }
}
