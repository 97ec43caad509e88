import { calendar } from "./en/calendar";
import { caseStudy } from "./en/case-study";
import { compare } from "./en/compare";
import { debrief } from "./en/debrief";
import { errors } from "./en/errors";
import { home } from "./en/home";
import { kit } from "./en/kit";
import { lesson } from "./en/lesson";
import { me } from "./en/me";
import { people } from "./en/people";
import { refusal } from "./en/refusal";
import { rehearsal } from "./en/rehearsal";
import { scenarios } from "./en/scenarios";
import { search } from "./en/search";
import { shell } from "./en/shell";
import { signIn } from "./en/sign-in";
import type { English } from "./english";
import type { Catalogue } from "./zh-CN";

export const en: English<Catalogue> = {
  calendar,
  caseStudy,
  compare,
  debrief,
  errors,
  home,
  kit,
  lesson,
  me,
  people,
  refusal,
  rehearsal,
  scenarios,
  search,
  shell,
  signIn,
};
