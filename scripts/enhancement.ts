import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import type { Plugin } from "vite";

const entry = fileURLToPath(new URL("../app/document/enhance.ts", import.meta.url));
const name = "virtual:enhancement";

async function bundle(): Promise<{ code: string; path: string }> {
  const out = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    target: "es2020",
  });
  const code = out.outputFiles[0]?.text ?? "";
  const hash = createHash("sha256").update(code).digest("base64url").slice(0, 8);
  return { code, path: `/assets/enhance-${hash}.js` };
}

/** The one script of a document page: built apart from the framework's, hashed, and named by `virtual:enhancement`. */
export function enhancement(): Plugin {
  return {
    name: "chuanzhen:enhancement",
    resolveId: (id) => (id === name ? `\0${name}` : null),
    async load(id) {
      if (id !== `\0${name}`) return null;
      const { path } = await bundle();
      return `export const enhancementPath = ${JSON.stringify(path)};`;
    },
    async generateBundle() {
      if (this.environment.name !== "client") return;
      const { code, path } = await bundle();
      this.emitFile({ type: "asset", fileName: path.slice(1), source: code });
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        if (!request.url?.startsWith("/assets/enhance-")) return next();
        void bundle().then(({ code }) => {
          response.setHeader("content-type", "text/javascript");
          response.end(code);
        }, next);
      });
    },
  };
}
