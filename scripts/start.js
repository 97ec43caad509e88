// Reads with an old Node too: everything newer is imported after the check.
import "./old-node.js";

process.env.NODE_ENV = "production";
import("./build-if-needed.js")
  .then((step) => step.buildIfNeeded())
  .then(() => import("../build/server/index.js"))
  .then((server) => server.start())
  .catch((error) => {
    console.error(error && error.sentence ? error.sentence : error);
    process.exit(1);
  });
