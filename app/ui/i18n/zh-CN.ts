import { calendar } from "./zh-CN/calendar";
import { caseStudy } from "./zh-CN/case-study";
import { compare } from "./zh-CN/compare";
import { debrief } from "./zh-CN/debrief";
import { errors } from "./zh-CN/errors";
import { home } from "./zh-CN/home";
import { kit } from "./zh-CN/kit";
import { lesson } from "./zh-CN/lesson";
import { me } from "./zh-CN/me";
import { people } from "./zh-CN/people";
import { refusal } from "./zh-CN/refusal";
import { rehearsal } from "./zh-CN/rehearsal";
import { scenarios } from "./zh-CN/scenarios";
import { search } from "./zh-CN/search";
import { shell } from "./zh-CN/shell";
import { signIn } from "./zh-CN/sign-in";

/** The source of every key. One file a feature in zh-CN/, the same words in en/. */
export const zhCN = {
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

export type Catalogue = typeof zhCN;
