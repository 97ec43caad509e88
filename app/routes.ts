import type { RouteConfig } from "@react-router/dev/routes";
import { flatRoutes } from "@react-router/fs-routes";

// Flat files in app/routes name the URLs; the kit is a workbench and stays out of a build.
export default flatRoutes({
  ignoredRouteFiles: process.env.NODE_ENV === "production" ? ["kit", "kit/**", "**/kit/**"] : [],
}) satisfies RouteConfig;
