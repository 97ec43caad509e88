declare module "virtual:enhancement" {
  /** Where the document pages' one script is served. */
  export const enhancementPath: string;
}
