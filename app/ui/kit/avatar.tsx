/** A disc with one character of who speaks. The name stands beside it, so a screen reader skips the disc. */
export function Avatar({ character, you }: { character: string; you?: boolean }) {
  return (
    <span className={you ? "avatar avatar-you" : "avatar"} aria-hidden="true">
      {character}
    </span>
  );
}
