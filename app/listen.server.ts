import { createServer, type Server } from "node:http";
import { SentenceError } from "~/sentence-error";

/** Before the database is opened: a busy port should be said at once. */
export async function expectFree(port: number, host: string): Promise<void> {
  const probe = createServer();
  await listen(probe, port, host);
  await new Promise<void>((done) => probe.close(() => done()));
}

export function listen(http: Server, port: number, host: string): Promise<void> {
  return new Promise((ready, fail) => {
    const refuse = (error: NodeJS.ErrnoException) => fail(inWords(error, port, host));
    http.once("error", refuse);
    http.listen(port, host, () => {
      http.off("error", refuse);
      ready();
    });
  });
}

function inWords(error: NodeJS.ErrnoException, port: number, host: string): Error {
  switch (error.code) {
    case "EADDRINUSE":
      return new SentenceError(
        `端口 ${port} 正被别的程序使用：请先停掉它，或用 PORT=${port + 1} npm start 换一个。 / Port ${port} is in use: stop that program, or choose another with PORT=${port + 1} npm start.`,
      );
    case "EACCES":
      return new SentenceError(
        `这个用户不能用端口 ${port}：请用 PORT 换一个大于 1023 的。 / Port ${port} is not allowed for this user: choose one above 1023 with PORT.`,
      );
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
      return new SentenceError(
        `这台机器没有 ${host} 这个地址：请改 HOST，或不写。 / This machine has no address ${host}: set HOST to one of its own, or leave it out.`,
      );
    default:
      return error;
  }
}
