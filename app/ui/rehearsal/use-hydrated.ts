import { useSyncExternalStore } from "react";

const never = () => () => undefined;

/** False on the server and in the first drawing; true once scripts run. */
export const useHydrated = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
