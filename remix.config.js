/** The framework's settings. Remix's maintained line is React Router in framework mode, which reads them through react-router.config.ts. */
/** @type {import("@react-router/dev/config").Config} */
export default {
  appDirectory: "app",
  buildDirectory: "build",
  ssr: true,
  // A lazily fetched manifest would be one more request on a lift-shaft signal; the whole one is small.
  routeDiscovery: { mode: "initial" },
  // Whose page a form comes from, app/http/gate.ts has asked, which knows PUBLIC_URL. The framework would compare with an
  // address that a proxy has changed, and refuse every form behind one that ends TLS.
  allowedActionOrigins: ["**"],
  // Said outright, so that the tools don't repeat on every start what the next major version will change.
  future: {
    v8_middleware: false,
    v8_splitRouteModules: false,
    v8_viteEnvironmentApi: false,
    v8_passThroughRequests: false,
    v8_trailingSlashAwareDataRequests: false,
  },
};
