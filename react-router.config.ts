import type { Config } from "@react-router/dev/config";
import settings from "./remix.config.js";

export default settings satisfies Config;
