import { once } from 'node:events';
import { buffer } from 'node:stream/consumers';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** What a mail server does with the mails that come. */
export type Mood = 'takes them' | 'refuses the address' | 'refuses the mail' | 'is silent' | 'breaks off';

/** A mail as it arrived. */
export interface ArrivedMail extends ParsedMail {
  /** Everything that came after DATA. */
  raw: string;
  /** To whom the envelope says it goes. */
  envelope: string[];
}

/** A real SMTP server on this machine, and what has arrived there. */
export interface MailServer {
  port: number;
  mails: ArrivedMail[];
  mood: Mood;
  /** How many mails were begun, whatever became of them. */
  begun: number;
  close: () => Promise<void>;
}

/** Starts a mail server on a free port of this machine; `login` says which name and password it asks for. */
export async function startMailServer(login?: { user: string; password: string }): Promise<MailServer> {
  const mailServer: MailServer = { port: 0, mails: [], mood: 'takes them', begun: 0, close };
  const server = new SMTPServer({
    logger: false,
    hideSTARTTLS: true,
    authOptional: login === undefined,
    allowInsecureAuth: true,
    disableReverseLookup: true,
    closeTimeout: 10,
    onAuth: ({ username, password }, _session, done) => {
      if (username === login?.user && password === login?.password) done(null, { user: username });
      else done(new Error('Wrong.'));
    },
    onRcptTo: ({ address }, _session, done) => {
      if (mailServer.mood === 'refuses the address')
        done(Object.assign(new Error(`No ${address} here.`), { responseCode: 550 }));
      else done();
    },
    onData: (stream, session, done) => {
      mailServer.begun += 1;
      if (mailServer.mood === 'breaks off') {
        for (const connection of server.connections) connection.close();
        return;
      }
      void buffer(stream).then(async (bytes) => {
        if (mailServer.mood === 'is silent') return;
        if (mailServer.mood === 'refuses the mail') {
          done(Object.assign(new Error('Not today.'), { responseCode: 452 }));
          return;
        }
        const envelope = session.envelope.rcptTo.map(({ address }) => address);
        mailServer.mails.push(Object.assign(await simpleParser(bytes), { raw: bytes.toString(), envelope }));
        done();
      });
    },
  });
  server.on('error', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const place = server.server.address();
  mailServer.port = typeof place === 'object' ? (place?.port ?? 0) : 0;
  return mailServer;

  function close(): Promise<void> {
    return new Promise((resolve) => {
      server.close(resolve);
    });
  }
}
