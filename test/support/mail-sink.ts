import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { v7 as uuid } from 'uuid';
import { deliver } from '../../src/notifications/data/deliver.js';
import type { NoticeKind, NoticeParams } from '../../src/notifications/domain/notice-texts.js';
import { Database } from '../../src/platform/index.js';
import type { Person } from './person.js';
import { rows } from './rows.js';
import type { World } from './world.js';

/** A letter as a mailbox has it. */
export interface Received {
  readonly to: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly subject: string;
  readonly text: string;
}

/** A real mail server that keeps what it takes. */
export class MailSink {
  readonly letters: Received[] = [];
  /** Set to an SMTP code to have the next recipients refused with it. */
  refuseWith?: number;
  /** While set, neither letters nor recipients who are refused are answered. */
  hold?: Promise<void>;

  private readonly server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo: (_address, _session, callback) => {
      const { refuseWith: responseCode } = this;
      if (!responseCode) {
        callback(null);
        return;
      }
      void Promise.resolve(this.hold).then(() => {
        callback(Object.assign(new Error('not here: someone@secret.example'), { responseCode }));
      });
    },
    onData: (stream, session, callback) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const to = session.envelope.rcptTo.map(({ address }) => address).join(',');
        this.letters.push(parsed(to, Buffer.concat(chunks).toString('latin1')));
        void Promise.resolve(this.hold).then(() => {
          callback();
        });
      });
    },
  });

  /** Starts on a free port; answers the URL. */
  async start(): Promise<string> {
    await new Promise<void>((resolve) => {
      this.server.listen(0, '127.0.0.1', () => {
        resolve();
      });
    });
    return `smtp://127.0.0.1:${(this.server.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    await new Promise<void>((resolve) => {
      this.server.close(() => {
        resolve();
      });
    });
  }

  to(address: string): Received[] {
    return this.letters.filter(({ to }) => to === address);
  }

  /** The code that came to an address last. */
  code(address: string): string {
    return /\b\d{6}\b/.exec(this.to(address).at(-1)?.text ?? '')?.[0] ?? '';
  }
}

/** Gives and confirms an address of somebody. */
export async function confirmedMail(
  world: World,
  sink: MailSink,
  person: Person,
  address: string,
): Promise<void> {
  await person.does('/preferences/addresses/mail', { address });
  await world.drain();
  await person.does('/preferences/addresses/mail/confirm', { code: sink.code(address) });
}

const DAY = '2025-03-10';
/** Whatever a kind asks for. */
const ANY: NoticeParams = {
  ...{ title: '示例项目', buyer: '示例街道', deadline: '2025-03-17 09:30' },
  ...{ due: DAY, until: DAY },
};

/** Puts one notice into somebody's inbox, as a handler would; answers its id. */
export async function givenNotice(world: World, login: string, kind: NoticeKind): Promise<string> {
  const [account] = await rows<{ id: string }>(world, 'SELECT id FROM account WHERE login = $1', [login]);
  const eventId = uuid();
  const subject = { type: 'tender', id: uuid() } as const;
  await world.app
    .get(Database)
    .transaction((tx) =>
      deliver(tx, { messageId: eventId, occurredAt: world.clock.now() }, { kind, subject, params: ANY }, [
        account?.id ?? '',
      ]),
    );
  const [message] = await rows<{ id: string }>(world, 'SELECT id FROM inbox_message WHERE event_id = $1', [
    eventId,
  ]);
  return message?.id ?? '';
}

function parsed(to: string, raw: string): Received {
  const [head = '', ...body] = raw.split('\r\n\r\n');
  const lines = head.replace(/\r\n[ \t]+/g, ' ').split('\r\n');
  const headers = Object.fromEntries(
    lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 2)]),
  );
  const text = decoded(body.join('\r\n\r\n'), headers['content-transfer-encoding'] ?? '');
  return { to, headers, subject: words(headers.subject ?? ''), text };
}

function decoded(body: string, encoding: string): string {
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString();
  if (encoding === 'quoted-printable') return unquoted(body.replace(/=\r\n/g, ''));
  return body;
}

function words(text: string): string {
  return text
    .replace(/\?= =\?/g, '?==?')
    .replace(/=\?utf-8\?([BQ])\?([^?]*)\?=/gi, (_, way: string, word: string) =>
      way.toUpperCase() === 'B'
        ? Buffer.from(word, 'base64').toString()
        : unquoted(word.replaceAll('_', ' ')),
    );
}

function unquoted(text: string): string {
  const bytes = text.replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString();
}
