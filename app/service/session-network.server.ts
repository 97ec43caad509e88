import { isIPv6 } from "node:net";

/** What limits count by. A machine holds a whole /64 of IPv6 addresses and may use another for each try. */
export function networkOf(address: string): string {
  const [plain = ""] = address.split("%"); // without the interface of a link-local one
  const inside = /^::ffff:([\d.]+)$/i.exec(plain)?.[1];
  if (inside) return inside;
  if (!isIPv6(plain)) return address;
  const [head = "", tail] = plain.toLowerCase().split("::");
  const before = head.split(":").filter(Boolean);
  const after = tail?.split(":").filter(Boolean) ?? [];
  const between = Array.from({ length: Math.max(0, 8 - before.length - after.length) }, () => "0");
  const groups = [...before, ...between, ...after].slice(0, 4);
  return groups.map((group) => Number.parseInt(group, 16).toString(16)).join(":");
}
