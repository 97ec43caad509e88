import { fileURLToPath } from "node:url";
import { reactRouter } from "@react-router/dev/vite";
import tailwindcss from "@tailwindcss/vite";
import { defineConfig } from "vite";
import { cutDigits } from "./scripts/cut-digits.ts";
import { enhancement } from "./scripts/enhancement.ts";

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

// The package names its development build only; the lighter one without warnings is taken by path.
const productionRouter = [
  { find: /^react-router$/, replacement: at("./node_modules/react-router/dist/production/index.mjs") },
  { find: /^react-router\/dom$/, replacement: at("./node_modules/react-router/dist/production/dom-export.mjs") },
];

export default defineConfig(async ({ command, isSsrBuild }) => {
  await cutDigits();
  return {
    plugins: [tailwindcss(), enhancement(), reactRouter()],
    resolve: {
      alias: [{ find: /^~\//, replacement: at("./app/") }, ...(command === "build" ? productionRouter : [])],
    },
    // One copy of the router in the server's graph, or its contexts would not meet.
    ssr: { noExternal: command === "build" ? ["react-router", /^@react-router\//] : [] },
    // Named beforehand, so that a first visit while developing isn't loaded twice.
    optimizeDeps: {
      include: [
        "react",
        "react-dom/client",
        "react-router",
        "react-router/dom",
        "i18next",
        "react-i18next",
        "xstate",
        "@xstate/react",
      ],
    },
    build: {
      assetsInlineLimit: 0,
      ...(isSsrBuild ? { rollupOptions: { input: at("./app/server.ts") } } : {}),
    },
    server: { watch: { ignored: ["**/.data/**", "**/test-results/**", "**/playwright-report/**"] } },
  };
});
