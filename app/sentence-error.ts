/** Something the person who starts the server can mend; said in one sentence, without a stack. */
export class SentenceError extends Error {
  readonly sentence: string;

  constructor(sentence: string) {
    super(sentence);
    this.name = "SentenceError";
    this.sentence = sentence;
  }
}
