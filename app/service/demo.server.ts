import { rights } from "~/engine/academy";
import { house } from "./house.server";
import { demoPeople } from "./seed.server";

/** Whom the sign-in page offers with one press; null when the demo is off. */
export function demoAtTheDoor() {
  const { demo, classPin } = house();
  if (!demo) return null;
  return { pin: classPin !== null, people: rights.map((right) => ({ right, ...demoPeople[right] })) };
}
