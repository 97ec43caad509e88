import type { Scenario } from "./scenario";

const addressed =
  /^\p{Script=Han}{1,2}(先生|女士|经理|师傅|阿姨|老师|主任|书记|队员|大爷|大妈|叔叔|伯伯|老板|医生|律师)$/u;

/** Every name of a scenario with the role that stands for it in a case, longest first. */
export function rolesFor(doc: Pick<Scenario, "roles" | "voices" | "place">): [name: string, role: string][] {
  const roles = doc.roles.flatMap(({ name, call, title }): [string, string][] => [
    [name, title],
    ...(call !== title ? ([[call, title]] as [string, string][]) : []),
  ]);
  const voices = doc.voices.flatMap(({ name, title }): [string, string][] =>
    title && addressed.test(name) ? [[name, title.replace(/（.*?）/gu, "")]] : [],
  );
  return [...roles, ...voices, ...placesOf(doc.place)]
    .filter(([name]) => name.length >= 2)
    .sort((a, b) => b[0].length - a[0].length);
}

/** 云汀街道青桐苑居民区。十二幢楼… → the whole of the first words, and 青桐苑 alone. */
function placesOf(place: string): [string, string][] {
  const whole = /^[^，。；\s]+/u.exec(place)?.[0] ?? "";
  const short = whole.replace(/^.*?(?:街道|镇)/u, "").replace(/(?:居民区|小区|社区).*$/u, "");
  const street = /^.*?(?:街道|镇)/u.exec(whole)?.[0] ?? "";
  const estate = whole === "" || short.length < 2 ? [] : [[short, "本小区"] as [string, string]];
  return [[whole, "本居民区"], [`${short}居民区`, "本居民区"], [`${short}小区`, "本小区"], ...estate, [street, "街道"]];
}

/** Names become roles; 书记沈岚 becomes one 书记, not two. */
export function withRoles(text: string, roles: readonly (readonly [string, string])[]): string {
  let told = text;
  for (const [name, role] of roles) told = told.replaceAll(name, role).replaceAll(`${role.slice(-2)}${role}`, role);
  return told;
}
