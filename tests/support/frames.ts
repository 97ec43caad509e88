export type Frame = { id?: string; event?: string; data?: string };

/** Reads frames of an event stream until `enough` or its end. */
export async function frames(response: Response, enough: (all: Frame[]) => boolean): Promise<Frame[]> {
  const all: Frame[] = [];
  let text = "";
  const decoder = new TextDecoder();
  for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
    text += decoder.decode(chunk, { stream: true });
    for (let end = text.indexOf("\n\n"); end >= 0; end = text.indexOf("\n\n")) {
      const block = text.slice(0, end);
      text = text.slice(end + 2);
      const frame = Object.fromEntries(
        block
          .split("\n")
          .filter((line) => !line.startsWith(":"))
          .map((line) => [line.slice(0, line.indexOf(":")), line.slice(line.indexOf(":") + 2)]),
      );
      if (Object.keys(frame).length > 0) all.push(frame);
    }
    if (enough(all)) return all;
  }
  return all;
}
