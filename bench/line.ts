import { readFileSync } from "node:fs";
import { get } from "node:http";
import { connect } from "node:net";
import { gunzipSync } from "node:zlib";

const connections = 16;
const seconds = 3;

export type Cost = { rate: number; perCpuSecond: number };
type Asked = { port: number; pid: number | undefined; path: string; cookie: string };

/** One path over so many connections, each asking again as soon as it is answered. The asking itself costs little. */
export async function cost({ port, pid, path, cookie }: Asked): Promise<Cost> {
  const words = [`GET ${path} HTTP/1.1`, "host: 127.0.0.1", "accept-encoding: gzip", `cookie: ${cookie}`, "", ""];
  const request = Buffer.from(words.join("\r\n"));
  await run(port, request, 0.5); // warm
  const [began, cpu] = [performance.now(), cpuSeconds(pid)];
  const done = await run(port, request, seconds);
  const took = (performance.now() - began) / 1000;
  return { rate: done / took, perCpuSecond: done / (cpuSeconds(pid) - cpu) };
}

async function run(port: number, request: Buffer, span: number): Promise<number> {
  const end = performance.now() + span * 1000;
  const counts = await Promise.all(Array.from({ length: connections }, () => keepAsking(port, request, end)));
  return counts.reduce((sum, count) => sum + count, 0);
}

function keepAsking(port: number, request: Buffer, end: number): Promise<number> {
  return new Promise((finish, fail) => {
    const socket = connect(port, "127.0.0.1");
    let done = 0;
    let left = -1; // bytes of the answer still to come; -1: its head is not here yet
    let head = "";
    socket.setNoDelay(true);
    socket.on("error", fail);
    socket.on("connect", () => socket.write(request));
    socket.on("data", (data) => {
      if (left < 0) {
        head += data.toString("latin1");
        const at = head.indexOf("\r\n\r\n");
        if (at < 0) return;
        const length = /content-length: (\d+)/i.exec(head.slice(0, at))?.[1];
        if (!head.startsWith("HTTP/1.1 200") || !length)
          return void socket.destroy(new Error(`no page: ${head.slice(0, at)}`));
        left = Number(length) - (head.length - at - 4);
        head = "";
      } else left -= data.length;
      if (left > 0) return;
      left = -1;
      done++;
      if (performance.now() < end) return void socket.write(request);
      socket.end();
      finish(done);
    });
  });
}

/** What the process has used of the processors; NaN where the system doesn't say. */
function cpuSeconds(pid: number | undefined): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
    return (Number(fields[11]) + Number(fields[12])) / 100; // clock ticks: a hundred a second on Linux
  } catch {
    return Number.NaN;
  }
}

/** The headers are the page's own, one after the other, without those that the server adds to every answer. */
export type Visit = { body: Buffer; headers: string[]; script: number; total: number };

/** What a browser with an empty memory fetches for a page, as it comes over the line. */
export async function firstVisit(origin: string, path: string, cookie: string): Promise<Visit> {
  const { body, headers } = await squeezed(origin + path, cookie, "gzip");
  const html = gunzipSync(body).toString();
  const named = (pattern: RegExp, text: string) => [...text.matchAll(pattern)].map(([, found = ""]) => found);
  const scripts = named(/<script[^>]* src="([^"]+)"/g, html);
  const links = named(/<link[^>]* href="([^"]+)"/g, html);
  const sizeOf = async (file: string) => (await squeezed(origin + file, cookie, "br, gzip")).body.length;
  const sum = async (files: string[]) => (await Promise.all(files.map(sizeOf))).reduce((all, one) => all + one, 0);
  const styles = links.filter((file) => file.endsWith(".css"));
  const sheets = await Promise.all(styles.map(async (file) => (await fetch(origin + file)).text()));
  const fonts = sheets.flatMap((sheet) => named(/url\(["']?([^"')]+\.woff2)/g, sheet));
  const script = await sum(scripts);
  return { body, headers, script, total: body.length + script + (await sum([...new Set([...links, ...fonts])])) };
}

/** The bytes as sent, not as read: fetch would unpack them. */
async function squeezed(url: string, cookie: string, encoding: string): Promise<Pick<Visit, "body" | "headers">> {
  const { hostname, port, pathname } = new URL(url);
  return new Promise((finish, fail) => {
    get({ hostname, port, path: pathname, headers: { cookie, "accept-encoding": encoding } }, (answer) => {
      const parts: Buffer[] = [];
      answer.on("data", (part: Buffer) => parts.push(part));
      answer.on("end", () =>
        answer.statusCode === 200
          ? finish({ body: Buffer.concat(parts), headers: own(answer.rawHeaders) })
          : fail(new Error(`${pathname} answered ${answer.statusCode}`)),
      );
    }).on("error", fail);
  });
}

const servers = new Set(["date", "connection", "keep-alive"]);
const own = (raw: string[]): string[] => raw.filter((_, at) => !servers.has((raw[at - (at % 2)] ?? "").toLowerCase()));
