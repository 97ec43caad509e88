/** The framework's settings. Remix's maintained line is React Router in framework mode, which reads them through react-router.config.ts. */
/** @type {import("@react-router/dev/config").Config} */
export default {
  appDirectory: "app",
  buildDirectory: "build",
  ssr: true,
  // A lazily fetched manifest would be one more request on a lift-shaft signal; the whole one is small.
  routeDiscovery: { mode: "initial" },
};
