/** The import table of the architecture: data flows outward, imports point inward to engine. */
const layer = (name, mayImport, alsoAllowed = []) => ({
  name: `${name}-imports`,
  comment: `${name} may import ${mayImport.join(", ") || "nothing of ours"}.`,
  severity: "error",
  from: { path: `^app/${name}/` },
  to: { path: "^app/", pathNot: [`^app/(${[name, ...mayImport].join("|")})/`, ...alsoAllowed] },
});

const packages = (name, from, allowed) => ({
  name,
  severity: "error",
  from: { path: from },
  to: { dependencyTypes: ["npm", "npm-dev", "npm-optional", "npm-no-pkg", "npm-unknown"], pathNot: allowed },
});

module.exports = {
  forbidden: [
    {
      name: "no-cycle",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "resolvable",
      severity: "error",
      from: {},
      to: { couldNotResolve: true, pathNot: "^(virtual:|\\./\\+types/|.*\\.css\\?url$)" },
    },
    layer("engine", []),
    layer("compile", ["engine"]),
    layer("store", ["engine"]),
    layer(
      "service",
      ["engine", "compile", "store"],
      ["^app/(settings|log)\\.server\\.ts$", "^app/sentence-error\\.ts$"],
    ),
    layer("http", ["service", "engine"], ["^app/(settings|log|request-context)\\.server\\.ts$"]),
    layer("routes", ["service", "ui", "engine", "document"], ["^app/preference-cookie\\.server\\.ts$", "^app/styles/"]),
    layer("ui", ["engine", "document"]),
    {
      name: "kit-knows-no-router",
      severity: "error",
      from: { path: "^app/ui/kit/" },
      to: { path: ["node_modules/(react-router|@react-router)/", "^app/ui/(?!kit/|i18n/)"] },
    },
    packages("engine-packages", "^app/engine/", "node_modules/(xstate|zod|ts-fsrs|lunar-typescript|@types)/"),
    {
      name: "engine-no-built-ins",
      severity: "error",
      from: { path: "^app/engine/" },
      to: { dependencyTypes: ["core"] },
    },
    { name: "ui-no-built-ins", severity: "error", from: { path: "^app/ui/" }, to: { dependencyTypes: ["core"] } },
    {
      name: "service-no-react",
      severity: "error",
      from: { path: "^app/(service|compile|store|http)/" },
      to: { path: "node_modules/(react|react-dom|react-router)/" },
    },
    {
      name: "ui-no-server-file",
      severity: "error",
      from: { path: "^app/ui/", pathNot: "\\.server\\.tsx?$" },
      to: { path: "\\.server\\.tsx?$" },
    },
    {
      name: "engine-no-server-file",
      severity: "error",
      from: { path: "^app/engine/" },
      to: { path: "\\.server\\.tsx?$" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".js", ".d.ts"],
    },
  },
};
