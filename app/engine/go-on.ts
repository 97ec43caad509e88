/** Something a person left half done, in the order in which it should be taken up again. */
export interface GoOn {
  kind:
    | "rehearsal"
    | "debrief"
    | "retry"
    | "case-study"
    | "case-changes"
    | "case-review"
    | "case-used"
    | "case-consent"
    | "review";
  href: string;
  /** Content: stays Chinese. */
  title: string;
  /** The beat or step where it stopped; content. */
  at?: string;
}
