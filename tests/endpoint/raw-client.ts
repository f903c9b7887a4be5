import { connect, type Socket } from 'node:net';

/** An answer, as far as the tests look at it. */
export interface RawAnswer {
  status: number;
  location: string;
  body: string;
}

/** A connection that is kept open; one request at a time. */
export interface RawConnection {
  /** Rejects where the connection breaks before the whole answer is there. */
  send: (request: Uint8Array) => Promise<RawAnswer>;
  close: () => void;
}

/** Connects to a port of this machine. A client of its own costs the machine least beside the server it measures. */
export function openConnection(port: number): RawConnection {
  const socket: Socket = connect(port, '127.0.0.1');
  socket.setNoDelay(true);
  let received = '';
  let waiting: { resolve: (answer: RawAnswer) => void; reject: (error: Error) => void } | undefined;
  let broken: Error | undefined;
  socket.setEncoding('latin1');
  socket.on('data', (part: string) => {
    received += part;
    const answer = readAnswer(received);
    if (answer === undefined) return;
    received = '';
    const done = waiting;
    waiting = undefined;
    done?.resolve(answer);
  });
  const fail = (error: Error): void => {
    broken = error;
    waiting?.reject(error);
    waiting = undefined;
  };
  socket.on('error', fail);
  socket.on('close', () => {
    fail(new Error('the connection was closed'));
  });
  return {
    send: (request) =>
      new Promise((resolve, reject) => {
        if (broken !== undefined) reject(broken);
        else {
          waiting = { resolve, reject };
          socket.write(request);
        }
      }),
    close: () => {
      socket.destroy();
    },
  };
}

/** The answer in the text received so far, once it is whole. */
function readAnswer(received: string): RawAnswer | undefined {
  const end = received.indexOf('\r\n\r\n');
  if (end < 0) return undefined;
  const head = received.slice(0, end);
  const body = received.slice(end + 4);
  const length = /^content-length: *(\d+)/im.exec(head)?.[1];
  const isChunked = /^transfer-encoding: *chunked/im.test(head);
  if (isChunked ? !body.endsWith('0\r\n\r\n') : body.length < Number(length ?? 0)) return undefined;
  return {
    status: Number(head.slice(9, 12)),
    location: /^location: *(\S*)/im.exec(head)?.[1] ?? '',
    body,
  };
}
